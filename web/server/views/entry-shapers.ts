/**
 * The single page of each type, made from a document; the published page and the preview are made by the same
 * functions. Some read what else is published: the events of a meeting place, the entries that carry a barrier.
 */
import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { CollaborationFormPage, EntryCard, EntryPages } from '../../shared/types/pages.ts'
import type { FoundEntry } from '../cms/find-entry.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { entryCalendarPath } from '../../shared/calendar-paths.ts'
import { readRecurrence } from '../../shared/recurrence.ts'
import { readAll } from '../cms/find-entry.ts'
import { toWholeRecipePage } from './read-recipe-context.ts'
import { readTermUses } from './read-term-uses.ts'
import { isOver, sortEvents } from './sort-events.ts'
import { toAgreementDraftPage, toLines, toTemplatePage } from './to-document-pages.ts'
import { toEntryPage } from './to-entry-page.ts'
import { toExamplePage } from './to-example-page.ts'
import { toCard, toLink } from './to-links.ts'
import { toPlainEntryPage } from './to-plain-entry-page.ts'

type Shaper<T extends EntryType> = (found: FoundEntry<T>, reader: InterfaceLocale) => EntryPages[T] | Promise<EntryPages[T]>
type Relation = 'serviceAreas' | 'collaborationForms' | 'barriers'

export const entryShapers: { [T in EntryType]: Shaper<T> } = {
  'recipe': toWholeRecipePage,
  'example': toExamplePage,
  'template': toTemplatePage,
  'agreement-draft': toAgreementDraftPage,
  'meeting-place': async (found, reader) => {
    const { place, municipality, county, link, howOften, contactRole, documentId } = found.document
    const { coming } = sortEvents(await readAll('event', reader), Date.now())
    const events = coming.filter(event => event.meetingPlace?.documentId === documentId).map(event => toCard('event', event))
    return { ...toEntryPage('meeting-place', found), place, municipality: municipality?.title ?? null, county: county?.title ?? null, link, howOften, contactRole, calendarPath: entryCalendarPath('meeting-place', found.document.slug), events }
  },
  'event': (found) => {
    const { startsAt, endsAt, timeZone, recurrenceRule, isCancelled, place, municipality, county, link, registration, meetingPlace } = found.document
    return {
      ...toEntryPage('event', found),
      time: { startsAt, endsAt, timeZone },
      recurrence: readRecurrence(recurrenceRule),
      isPast: isOver(found.document, Date.now()),
      isCancelled,
      place,
      municipality: municipality?.title ?? null,
      county: county?.title ?? null,
      link,
      registration,
      meetingPlace: meetingPlace && toLink('meeting-place', meetingPlace),
      calendarPath: entryCalendarPath('event', found.document.slug),
    }
  },
  'glossary-term': async (found, reader) => {
    const { definition, meaningToPublicSector, meaningToEntrepreneur, synonyms, seeAlso, broader, relationToSource } = found.document
    const usedIn = await readTermUses(found, reader)
    const toTerm = (reference: typeof seeAlso[number]) => toLink('glossary-term', reference)
    return { ...toEntryPage('glossary-term', found), definition, meaningToPublicSector, meaningToEntrepreneur, synonyms: toLines(synonyms), seeAlso: seeAlso.map(toTerm), broader: broader.map(toTerm), relationToSource, usedIn }
  },
  'service-area': async (found, reader) => {
    const { losUri, kostraCodes, codesCheckedAt, statutoryBasis, documentId } = found.document
    return { ...toEntryPage('service-area', found), losUri, kostraCodes: toLines(kostraCodes), codesCheckedAt, statutoryBasis, entries: await readCarriers('serviceAreas', documentId, reader) }
  },
  'collaboration-form': async (found, reader) => ({
    ...toWayOfWorkingPage('collaboration-form', found),
    entries: await readCarriers('collaborationForms', found.document.documentId, reader),
  }),
  'income-model': async (found, reader) => {
    const carries = (provider: DocumentOf<'provider'>) => provider.incomeModels.some(model => model.documentId === found.document.documentId)
    const providers = (await readAll('provider', reader)).filter(carries)
    return { ...toWayOfWorkingPage('income-model', found), entries: providers.map(provider => toCard('provider', provider)) }
  },
  'barrier': async (found, reader) => ({
    ...toEntryPage('barrier', found),
    moves: found.document.moves,
    entries: await readCarriers('barriers', found.document.documentId, reader),
  }),
  'idea': found => toPlainEntryPage('idea', found),
  'provider': found => toPlainEntryPage('provider', found),
  'need': found => toPlainEntryPage('need', found),
  'support-scheme': found => toPlainEntryPage('support-scheme', found),
  'contact-point': found => toPlainEntryPage('contact-point', found),
  'question': found => toPlainEntryPage('question', found),
}

function toWayOfWorkingPage<T extends 'collaboration-form' | 'income-model'>(type: T, found: FoundEntry<T>): Omit<CollaborationFormPage, 'entries'> {
  const { fitsWhen, fitsNotWhen, asksOfPublicBody, asksOfEntrepreneur } = found.document
  return { ...toEntryPage(type, found), fitsWhen, fitsNotWhen, asksOfPublicBody, asksOfEntrepreneur }
}

/** Recipes, examples, templates and agreement drafts that carry a vocabulary entry (in a recipe: a step's pitfall too). */
async function readCarriers(relation: Relation, documentId: string, reader: InterfaceLocale): Promise<EntryCard[]> {
  const types = ['recipe', 'example', 'template', 'agreement-draft'] as const
  const lists = await Promise.all(types.map(async type => (await readAll(type, reader)).map(document => ({ type, document }))))
  return lists.flat()
    .filter(({ document }) => document[relation].some(reference => reference.documentId === documentId)
      || (relation === 'barriers' && 'steps' in document && document.steps.some(step => step.pitfall?.barrier?.documentId === documentId))
      || (relation === 'barriers' && 'barriersMet' in document && document.barriersMet.some(met => met.barrier?.documentId === documentId)))
    .map(({ type, document }) => toCard(type, document))
}
