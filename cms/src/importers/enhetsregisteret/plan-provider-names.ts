import type { Plan } from '../plan.ts'
import type { DocumentRow } from '../unfinished-changes.ts'
import type { UnitAnswer } from './unit.ts'
import { localesWithoutUnfinishedChanges } from '../unfinished-changes.ts'

/** A provider in the CMS: each language's draft and published state is a row. */
export interface StoredProvider { documentId: string, rows: ProviderRow[] }
export interface ProviderRow extends DocumentRow {
  title: string
  organisationNumber: string | null
  registeredName: string | null
  registeredNameCheckedAt: string | null
  isDemo: boolean
}

const ORGANISATION_NUMBER = /^\d{9}$/

/** The numbers to ask about: those of drafts, because that is what is written to. Demonstration entries have none of their own. */
export function numbersToLookUp(stored: readonly StoredProvider[]): string[] {
  return [...new Set(stored.flatMap(provider => numberOf(provider) ?? []))]
}

/** The registered name and the date; published too where nothing of an editor's would follow along. */
export function planProviderNames(answers: ReadonlyMap<string, UnitAnswer>, stored: readonly StoredProvider[], today: string): Plan {
  const plan: Plan = { writes: [], unchanged: 0, skipped: [], notices: [] }
  for (const provider of stored) {
    const draft = draftOf(provider)
    const given = draft?.organisationNumber?.trim() ?? ''
    if (draft === undefined || given === '')
      continue
    const what = `${given} (${draft.title})`
    const number = numberOf(provider)
    const answer = number === undefined ? undefined : answers.get(number)
    if (draft.isDemo)
      plan.skipped.push({ what, reason: 'is a demonstration entry, which is never touched' })
    else if (number === undefined)
      plan.skipped.push({ what, reason: 'is not nine digits' })
    else if (answer === undefined)
      plan.skipped.push({ what, reason: 'is not in what was read' })
    else if (!answer.found)
      plan.skipped.push({ what, reason: answer.reason })
    else if (draft.registeredName === answer.name && draft.registeredNameCheckedAt === today)
      plan.unchanged += 1
    else
      addName(plan, { what, provider, draft, data: { registeredName: answer.name, registeredNameCheckedAt: today } })
  }
  return plan
}

function addName(plan: Plan, { what, provider, draft, data }: { what: string, provider: StoredProvider, draft: ProviderRow, data: { registeredName: string, registeredNameCheckedAt: string } }): void {
  const publish = localesWithoutUnfinishedChanges(provider.rows)
  if (publish.length === 0 && provider.rows.some(row => row.publishedAt !== null))
    plan.notices.push(`${what}: an editor has changes that are not published, so the registered name is in the draft only`)
  if (draft.registeredName !== null && draft.registeredName !== data.registeredName)
    plan.notices.push(`${what}: the registered name has changed from «${draft.registeredName}» to «${data.registeredName}»`)
  plan.writes.push({ form: 'shared-fields', what, documentId: provider.documentId, locale: draft.locale, data, publish })
}

function numberOf(provider: StoredProvider): string | undefined {
  const draft = draftOf(provider)
  const number = draft?.organisationNumber?.replaceAll(/\s/g, '') ?? ''
  return ORGANISATION_NUMBER.test(number) && draft?.isDemo !== true ? number : undefined
}

function draftOf({ rows }: StoredProvider): ProviderRow | undefined {
  return rows.find(row => row.publishedAt === null)
}
