import type { InterfaceLocale } from '../../shared/paths.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { toMonth } from '../../shared/month.ts'

type Recipe = DocumentOf<'recipe'>

/** Sorted after recipes with hats. */
const unknownHats = 6

/** The easiest first; those that are as easy keep their order. */
export function byEase(one: Recipe, other: Recipe): number {
  return (one.difficulty?.hats ?? unknownHats) - (other.difficulty?.hats ?? unknownHats)
}

/** Recipes to begin with: those that the editors lift in the entrances, in turn, and then the easiest. */
export function chooseRecipes(recipes: readonly Recipe[], entrances: readonly DocumentOf<'entrance'>[], most: number): Recipe[] {
  const lifted = entrances.flatMap(({ featuredRecipes }) => featuredRecipes.map(({ documentId }, turn) => ({ documentId, turn })))
    .sort((one, other) => one.turn - other.turn)
    .flatMap(({ documentId }) => recipes.find(recipe => recipe.documentId === documentId) ?? [])
  return [...new Set([...lifted, ...[...recipes].sort(byEase)])].slice(0, most)
}

/** The ones that have come furthest say most to others; what was ended teaches more than what has just begun. */
const stages = ['spread', 'operation', 'evaluation', 'ended', 'pilot', 'idea']

/** Examples that show the way: those that have come furthest; among equals, the reader's own language first. */
export function chooseExamples(examples: readonly DocumentOf<'example'>[], reader: InterfaceLocale, most: number): DocumentOf<'example'>[] {
  const rank = ({ stage, locale }: DocumentOf<'example'>): number => stages.indexOf(stage ?? 'idea') * 2 + Number(locale !== reader)
  return [...examples].sort((one, other) => rank(one) - rank(other)).slice(0, most)
}

/** The need that the editors lift this month, as it is in Norway; null where there is none, or it is settled. */
export function findChallenge(needs: readonly DocumentOf<'need'>[], nowMs: number): DocumentOf<'need'> | null {
  const month = toMonth(nowMs)
  return needs.find(need => need.featuredMonth === month && (need.outcome === 'open' || need.outcome === 'in-dialogue')) ?? null
}
