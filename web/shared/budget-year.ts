/**
 * The municipal year, as far as it is the same everywhere (the recipe «Bruk budsjetthjulet»); a municipality's own
 * dates are earlier, and differ. What each window is called is in budget-year-texts.ts.
 */
import type { Phase } from './types/content.ts'

export type BudgetWindowKey = 'listen' | 'show' | 'submit' | 'proposal' | 'decision'

export interface BudgetWindow {
  key: BudgetWindowKey
  /** 1–12, both included. */
  firstMonth: number
  lastMonth: number
  tone: 'fjord' | 'basil' | 'tomato' | 'plum' | 'saffron'
  /** The steps of the recipe that belong here, by number and phase: one that has got another phase belongs elsewhere. */
  phase: Phase
  steps: readonly number[]
}

export const budgetWindows: readonly BudgetWindow[] = [
  { key: 'listen', firstMonth: 1, lastMonth: 3, tone: 'fjord', phase: 'before', steps: [1, 2] },
  { key: 'show', firstMonth: 4, lastMonth: 6, tone: 'basil', phase: 'before', steps: [3, 4, 5] },
  { key: 'submit', firstMonth: 8, lastMonth: 9, tone: 'tomato', phase: 'before', steps: [] },
  { key: 'proposal', firstMonth: 10, lastMonth: 11, tone: 'plum', phase: 'during', steps: [6] },
  { key: 'decision', firstMonth: 12, lastMonth: 12, tone: 'saffron', phase: 'after', steps: [7] },
]

export const budgetYearPath = '/kommunearet'
export const budgetRecipeSlug = 'bruk-budsjetthjulet'

/** Undefined in July. */
export function findBudgetWindow(month: number): BudgetWindow | undefined {
  return budgetWindows.find(({ firstMonth, lastMonth }) => month >= firstMonth && month <= lastMonth)
}
