import type { ProviderCriterion } from '@kokeboka/cms/contract'
import type { EntryLink, EntryPage } from './pages.ts'

/** The types whose page is facts and texts one after the other, with no part drawn for them alone. */
export const plainTypes = ['idea', 'provider', 'need', 'support-scheme', 'contact-point', 'question'] as const
export type PlainType = typeof plainTypes[number]

/** `label` is the field's name: its words are `plain.<label>`. */
export type PlainFact = { label: string } & (
  | { kind: 'text', text: string }
  | { kind: 'date', date: string }
  /** Year and month. */
  | { kind: 'month', date: string }
  /** `href` is safe to follow. */
  | { kind: 'link', href: string, text: string }
  /** A word of the interface, by its key. */
  | { kind: 'word', key: string }
  | { kind: 'entries', entries: EntryLink[] }
)

export interface PlainEntryPage extends EntryPage {
  facts: PlainFact[]
  /** Texts with a heading each. */
  parts: { label: string, text: string }[]
  criteria: { criterion: ProviderCriterion, evidence: { label: string, href: string | null } | null, checkedAt: string | null }[]
  answers: { text: string, byRole: string | null, answeredAt: string | null }[]
  linked: { label: string, entries: EntryLink[] }[]
}
