/**
 * The named steps of the work, in order. After each of them the process may be killed, and a new one must end in
 * the same place: the integration tests kill it at every one.
 */
export const STEPS = [
  'events-read',
  'documents-read',
  'tasks-sent',
  'tasks-succeeded',
  'web-told',
  'rows-settled',
  'rebuild-announced',
  'rebuild-index-made',
  'rebuild-page-filled',
  'rebuild-compared',
  'rebuild-swap-announced',
  'rebuild-swapped',
  'rebuild-old-deleted',
] as const

export type Step = typeof STEPS[number]

/** Called after each step; a place to inject faults. Does nothing in production. */
export type OnStep = (step: Step) => void | Promise<void>
