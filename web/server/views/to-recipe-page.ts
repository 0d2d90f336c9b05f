import type { Phase } from '@kokeboka/cms/contract'
import type { DifficultyPart, Hats, RecipePage, RecipeStepView } from '../../shared/types/pages.ts'
import type { FoundEntry } from '../cms/find-entry.ts'
import type { DocumentOf, ParsedDifficulty } from '../cms/schemas.ts'
import { toEntryPage } from './to-entry-page.ts'
import { toLink, toTermLinks, toTypedLink, toTypedLinks } from './to-links.ts'

const phases: Phase[] = ['before', 'during', 'after']
const parts: DifficultyPart[] = ['parties', 'legal', 'anchoring', 'timeToResult', 'money']

type Step = DocumentOf<'recipe'>['steps'][number]

/** Steps are grouped by phase and numbered through the whole recipe in reading order. */
export function toRecipePage(found: FoundEntry<'recipe'>): Omit<RecipePage, 'meet' | 'barriersMet' | 'next'> {
  const recipe = found.document
  let number = 0
  return {
    ...toEntryPage('recipe', found),
    initiative: recipe.initiative,
    situation: recipe.situation,
    isBasicRecipe: recipe.isBasicRecipe,
    difficulty: recipe.difficulty === null ? null : toHats(recipe.difficulty),
    duration: recipe.duration,
    leads: recipe.leads,
    ingredients: recipe.ingredients.map(({ role, ...ingredient }) => ({ ...ingredient, side: role })),
    phaseGroups: phases
      .map(phase => ({ phase, steps: recipe.steps.filter(step => step.phase === phase).map(step => toStep(step, ++number)) }))
      .filter(group => group.steps.length > 0),
    terms: toTermLinks(recipe.terms),
  }
}

function toStep(step: Step, number: number): RecipeStepView {
  return {
    number,
    title: step.title,
    text: step.text,
    tips: step.tips,
    pitfall: step.pitfall === null ? null : { text: step.pitfall.text, barrier: step.pitfall.barrier === null ? null : toLink('barrier', step.pitfall.barrier) },
    tools: [
      ...step.templates.map(reference => toTypedLink('template', reference)),
      ...step.agreementDrafts.map(reference => toTypedLink('agreement-draft', reference)),
    ],
    examples: toTypedLinks(step.examples),
    terms: toTermLinks(step.terms),
    involved: step.involved,
    duration: step.duration,
  }
}

function toHats(difficulty: ParsedDifficulty): Hats {
  return {
    hats: difficulty.hats,
    parts: parts.map(name => ({ name, value: difficulty[name], reason: difficulty[`${name}Reason`] })),
    easier: difficulty.easier,
    override: difficulty.override === null ? null : difficulty.overrideReason,
  }
}
