import type { InterfaceLocale } from '../../shared/paths.ts'
import type { BudgetYearPage } from '../../shared/types/event-pages.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { budgetRecipeSlug, budgetWindows } from '../../shared/budget-year.ts'
import { toMonth } from '../../shared/month.ts'
import { findEntry } from '../cms/find-entry.ts'
import { toLink } from './to-links.ts'
import { unlessAway } from './unless-away.ts'

/** As the recipe's own page counts them. */
const phases = ['before', 'during', 'after'] as const

/** The municipal year, with the recipe's steps where the recipe is published. */
export async function buildBudgetYear(reader: InterfaceLocale, nowMs: number): Promise<BudgetYearPage> {
  const found = await unlessAway(findEntry('recipe', budgetRecipeSlug, reader), null)
  return {
    month: Number(toMonth(nowMs).slice(5)),
    recipe: found && toLink('recipe', found.document),
    steps: found === null ? [] : hangSteps(found.document.steps),
  }
}

/**
 * Each step in the window that names it. An editor may add, remove and move steps: one that no window names, or that
 * has another phase than its window, hangs in the last window of its phase, so that none is lost.
 */
export function hangSteps(steps: DocumentOf<'recipe'>['steps']): BudgetYearPage['steps'] {
  const inReadingOrder = phases.flatMap(phase => steps.filter(step => step.phase === phase))
  return inReadingOrder.flatMap(({ title, phase }, index) => {
    const windows = budgetWindows.filter(window => window.phase === phase)
    const window = windows.find(candidate => candidate.steps.includes(index + 1)) ?? windows.at(-1)
    return window === undefined ? [] : [{ window: window.key, number: index + 1, title }]
  })
}
