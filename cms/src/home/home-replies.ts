/** What `/kokeboka/home/*` answers; the widgets of src/admin/home show it. Types only. Times are ISO 8601, dates `YYYY-MM-DD`. */

export interface EntryLine {
  uid: string
  documentId: string
  /** Null in a type that has no languages. */
  locale: string | null
  title: string
  /** The type's Norwegian name. */
  typeName: string
  /** A type with one entry has an address of its own in the admin. */
  isSingle: boolean
}

export interface ReviewReply {
  overdue: number
  /** Due from today and within `soonDays`. */
  soon: number
  soonDays: number
  /** Overdue first, the oldest at the top; not all of them. */
  entries: (EntryLine & { reviewDue: string, isOverdue: boolean })[]
}

export type Standard = 'nb' | 'nn'
export interface StandardShare {
  nb: number
  nn: number
  minority: Standard
  /** Of 1. Null where nothing is published. */
  minorityShare: number | null
  isUnder: boolean
}
export interface WrittenStandardsReply {
  /** Of 1: what språklova asks for in each standard. */
  least: number
  pages: StandardShare
  words: StandardShare
}

export interface SubmissionsReply {
  total: number
  /** When the oldest that waits came. */
  oldest: string | null
  byKind: { kind: string, count: number }[]
  /** Answers to «was this useful» without a comment, this month and the last. */
  usefulness: { yes: number, partly: number, no: number }
}

export interface MissedSearchesReply { searches: { query: string, language: string, count: number, lastDay: string }[] }

export interface SyncReply {
  waiting: number
  /** How long the oldest has waited. */
  oldestMs: number | null
  /** What the search engine would not take. */
  dead: { uid: string, documentId: string, typeName: string, message: string }[]
  deadCount: number
  /** Whether a worker holds the lease now; without one nothing reaches the search. */
  isWorkerAlive: boolean
}

export interface WaitingDraftsReply {
  submitted: number
  changed: number
  neverPublished: number
  /** Submitted first, the longest waiting at the top; then the last edited. Not all of them. */
  drafts: (EntryLine & { updatedAt: string, isPublished: boolean, submittedAt: string | null, submittedBy: string | null })[]
}
