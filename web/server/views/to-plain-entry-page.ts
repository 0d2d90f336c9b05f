import type { EntryLink } from '../../shared/types/pages.ts'
/** The pages of types that are facts and texts only. The order here is the order on the page. */
import type { PlainEntryPage, PlainFact, PlainType } from '../../shared/types/plain-entry-page.ts'
import type { FoundEntry } from '../cms/find-entry.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { toSafeHref } from '../../shared/safe-href.ts'
import { toEntryPage } from './to-entry-page.ts'
import { toLink, toPlaceLink, toTypedLinks } from './to-links.ts'

type Own = Omit<PlainEntryPage, keyof ReturnType<typeof toEntryPage>>
const nothing: Own = { facts: [], parts: [], criteria: [], answers: [], linked: [] }

const ownOf: { [T in PlainType]: (document: DocumentOf<T>) => Partial<Own> } = {
  'idea': idea => ({
    parts: toParts({ problem: idea.problem, approach: idea.approach, firstStep: idea.firstStep }),
    linked: toLinked('triedIn', toTypedLinks(idea.triedIn)),
  }),
  'provider': provider => ({
    facts: [
      ...toTexts({ organisationNumber: provider.organisationNumber, registeredName: provider.registeredName }),
      ...toDates({ registeredNameCheckedAt: provider.registeredNameCheckedAt }),
      ...toPlaces(provider.municipality),
      ...(provider.worksNationwide
        ? [{ label: 'worksIn', kind: 'word' as const, key: 'plain.nationwide' }]
        : toTexts({ worksIn: [...provider.worksInCounties, ...provider.worksInMunicipalities].map(place => place.title).join(', ') })),
      ...toTexts({ targetGroups: provider.targetGroups, statutoryTasks: provider.statutoryTasks }),
      ...(provider.incomeModels.length > 0 ? [{ label: 'incomeModels', kind: 'entries' as const, entries: provider.incomeModels.map(model => toLink('income-model', model)) }] : []),
      ...toLinks({ website: provider.website }),
      ...toTexts({ contactRole: provider.contactRole }),
      ...toDates({ confirmedAt: provider.confirmedAt }),
    ],
    criteria: provider.criteriaMet.map(({ criterion, evidenceLabel, evidenceUrl, checkedAt }) => ({
      criterion,
      evidence: evidenceLabel === null && evidenceUrl === null ? null : { label: evidenceLabel ?? evidenceUrl ?? '', href: evidenceUrl === null ? null : toSafeHref(evidenceUrl) },
      checkedAt,
    })),
  }),
  'need': need => ({
    facts: [
      ...toPlaces(need.municipality),
      { label: 'outcome', kind: 'word', key: `outcome.${need.outcome}` },
      ...(need.featuredMonth === null ? [] : [{ label: 'featuredMonth', kind: 'month' as const, date: need.featuredMonth }]),
      ...toDates({ deadline: need.deadline }),
      ...toTexts({ targetGroup: need.targetGroup, contactRole: need.contactRole }),
    ],
    parts: toParts({ problem: need.problem, wishedEffect: need.wishedEffect, frame: need.frame, notKnown: need.notKnown, outcomeText: need.outcomeText }),
  }),
  'support-scheme': scheme => ({
    facts: [
      ...toTexts({ schemeId: scheme.schemeId, owner: scheme.owner }),
      ...toDates({ deadline: scheme.deadline }),
      ...toTexts({ deadlineText: scheme.deadlineText, amount: scheme.amount }),
      ...toLinks({ schemeLink: scheme.link }),
      ...toDates({ lastChecked: scheme.lastChecked }),
    ],
    parts: toParts({ whoMayApply: scheme.whoMayApply }),
  }),
  'contact-point': point => ({
    facts: [
      ...toPlaces(point.municipality),
      ...toTexts({ unit: point.unit }),
      ...(point.mailbox === null ? [] : [{ label: 'mailbox', kind: 'link' as const, href: `mailto:${encodeURI(point.mailbox)}`, text: point.mailbox }]),
      ...toTexts({ phone: point.phone }),
      ...toLinks({ contactLink: point.link }),
    ],
    parts: toParts({ howToApproach: point.howToApproach, wantedNow: point.wantedNow }),
  }),
  'question': question => ({
    facts: question.askedBy === null ? [] : [{ label: 'askedBy', kind: 'word', key: `audience.${question.askedBy}` }],
    parts: toParts({ question: question.question }),
    answers: question.answers,
  }),
}

export function toPlainEntryPage<T extends PlainType>(type: T, found: FoundEntry<T>): PlainEntryPage {
  return { ...toEntryPage(type, found), ...nothing, ...ownOf[type](found.document) }
}

type Given = Record<string, string | null | undefined>

function filled(given: Given): [string, string][] {
  return Object.entries(given).filter((pair): pair is [string, string] => typeof pair[1] === 'string' && pair[1].trim() !== '')
}
function toTexts(given: Given): PlainFact[] {
  return filled(given).map(([label, text]) => ({ label, kind: 'text', text }))
}
function toPlaces(municipality: { title: string, slug: string } | null): PlainFact[] {
  return municipality === null ? [] : [{ label: 'municipality', kind: 'entries', entries: [toPlaceLink(municipality)] }]
}
function toDates(given: Given): PlainFact[] {
  return filled(given).map(([label, date]) => ({ label, kind: 'date', date }))
}
/** An address that is not safe to follow is shown as the text it is. */
function toLinks(given: Given): PlainFact[] {
  return filled(given).map(([label, address]) => {
    const href = toSafeHref(address)
    return href === null ? { label, kind: 'text', text: address } : { label, kind: 'link', href, text: address.replace(/^https?:\/\/(?:www\.)?|\/$/g, '') }
  })
}
function toParts(given: Given): { label: string, text: string }[] {
  return filled(given).map(([label, text]) => ({ label, text }))
}
function toLinked(label: string, entries: EntryLink[]): Own['linked'] {
  return entries.length > 0 ? [{ label, entries }] : []
}
