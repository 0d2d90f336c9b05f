import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { blocks, editorialSchema, entryRef, flag, initiative, list, text, vocabularyRef } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const recipeSchema = editorialSchema.extend({
  initiative,
  situation: z.string(),
  isBasicRecipe: flag,
  ingredients: list(z.object({ text: z.string(), why: text, howToTell: text, ifMissing: text })),
  steps: list(z.object({
    phase: z.enum(['before', 'during', 'after']),
    title: z.string(),
    text: blocks,
    tips: text,
    pitfall: z.object({ text: z.string(), barrier: vocabularyRef.nullish() }).nullish(),
    templates: list(entryRef),
    agreementDrafts: list(entryRef),
    examples: list(entryRef),
    terms: list(entryRef),
    involved: text,
  })),
  difficulty: z.object({ hats: z.number().int().min(1).max(5) }).nullish(),
  leads: text,
  terms: list(entryRef),
})

type RecipeDocument = z.output<typeof recipeSchema>

export function toRecipeParts(recipe: RecipeDocument): RecordParts {
  const parts = toEditorialParts('recipe', recipe)
  const pitfallBarriers = recipe.steps.flatMap(step => step.pitfall?.barrier ? [step.pitfall.barrier] : [])
  return {
    ...parts,
    initiative: recipe.initiative,
    phases: unique([...recipe.phases, ...recipe.steps.map(step => step.phase)]),
    difficulty: recipe.difficulty?.hats ?? null,
    barriers: unique([...parts.barriers, ...pitfallBarriers.map(barrier => barrier.code)]),
    names: unique([...parts.names, recipe.situation, ...pitfallBarriers.map(barrier => barrier.title)]),
    content: [
      recipe.situation,
      toPlainText(recipe.body),
      ...recipe.ingredients.flatMap(ingredient => [ingredient.text, ingredient.why, ingredient.howToTell, ingredient.ifMissing]),
      ...recipe.steps.flatMap(toStepContent),
      recipe.leads,
      ...recipe.terms.map(term => term.title),
    ],
  }
}

function toStepContent(step: RecipeDocument['steps'][number]): (string | null)[] {
  const related = [...step.templates, ...step.agreementDrafts, ...step.examples, ...step.terms]
  return [step.title, toPlainText(step.text), step.tips, step.pitfall?.text ?? null, step.involved, ...related.map(entry => entry.title)]
}

function unique<T>(values: T[]): T[] {
  return [...new Set(values)]
}
