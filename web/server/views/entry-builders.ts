/** The single page of each type: find the entry, then shape it. Null where no published entry has the slug. */
import type { InterfaceLocale } from '../../shared/paths.ts'
import type { EntryCard, PageViews } from '../../shared/types/pages.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { findEntry, readAll } from '../cms/find-entry.ts'
import { sortEvents } from './sort-events.ts'
import { toAgreementDraftPage, toLines, toTemplatePage } from './to-document-pages.ts'
import { toEntryPage } from './to-entry-page.ts'
import { toCard, toLink } from './to-links.ts'
import { toRecipePage } from './to-recipe-page.ts'

type Find<K extends keyof PageViews> = (slug: string, reader: InterfaceLocale) => Promise<PageViews[K] | null>
type Relation = 'serviceAreas' | 'collaborationForms' | 'barriers'

export const buildRecipe: Find<'recipe'> = async (slug, reader) => {
  const found = await findEntry('recipe', slug, reader)
  return found && toRecipePage(found)
}

export const buildExample: Find<'example'> = async (slug, reader) => {
  const found = await findEntry('example', slug, reader)
  if (found === null)
    return null
  const { stage, initiative, parties, municipality } = found.document
  return { ...toEntryPage('example', found), stage, initiative, parties, municipality }
}

export const buildTemplate: Find<'template'> = async (slug, reader) => {
  const found = await findEntry('template', slug, reader)
  return found && toTemplatePage(found)
}

export const buildAgreementDraft: Find<'agreement-draft'> = async (slug, reader) => {
  const found = await findEntry('agreement-draft', slug, reader)
  return found && toAgreementDraftPage(found)
}

export const buildMeetingPlace: Find<'meeting-place'> = async (slug, reader) => {
  const found = await findEntry('meeting-place', slug, reader)
  if (found === null)
    return null
  const { place, municipality, county, link, howOften, contactRole, documentId } = found.document
  const { coming } = sortEvents(await readAll('event', reader), Date.now())
  const events = coming.filter(event => event.meetingPlace?.documentId === documentId).map(event => toCard('event', event))
  return { ...toEntryPage('meeting-place', found), place, municipality, county, link, howOften, contactRole, events }
}

export const buildEvent: Find<'event'> = async (slug, reader) => {
  const found = await findEntry('event', slug, reader)
  if (found === null)
    return null
  const { startsAt, endsAt, timeZone, isCancelled, place, municipality, county, link, registration, meetingPlace } = found.document
  return {
    ...toEntryPage('event', found),
    time: { startsAt, endsAt, timeZone },
    isPast: Date.parse(endsAt) < Date.now(),
    isCancelled,
    place,
    municipality,
    county,
    link,
    registration,
    meetingPlace: meetingPlace && toLink('meeting-place', meetingPlace),
  }
}

export const buildGlossaryTerm: Find<'glossary-term'> = async (slug, reader) => {
  const found = await findEntry('glossary-term', slug, reader)
  if (found === null)
    return null
  const { definition, meaningToPublicSector, meaningToEntrepreneur, synonyms, seeAlso, documentId } = found.document
  const uses = (recipe: DocumentOf<'recipe'>) => [...recipe.terms, ...recipe.steps.flatMap(step => step.terms)].some(term => term.documentId === documentId)
  const usedIn = (await readAll('recipe', reader)).filter(uses).map(recipe => toCard('recipe', recipe))
  return { ...toEntryPage('glossary-term', found), definition, meaningToPublicSector, meaningToEntrepreneur, synonyms: toLines(synonyms), seeAlso: seeAlso.map(reference => toLink('glossary-term', reference)), usedIn }
}

export const buildServiceArea: Find<'service-area'> = async (slug, reader) => {
  const found = await findEntry('service-area', slug, reader)
  if (found === null)
    return null
  const { losUri, kostraCodes, statutoryBasis, documentId } = found.document
  return { ...toEntryPage('service-area', found), losUri, kostraCodes: toLines(kostraCodes), statutoryBasis, entries: await entriesWith('serviceAreas', documentId, reader) }
}

export const buildCollaborationForm: Find<'collaboration-form'> = async (slug, reader) => {
  const found = await findEntry('collaboration-form', slug, reader)
  if (found === null)
    return null
  const { fitsWhen, fitsNotWhen, asksOfPublicBody, asksOfEntrepreneur, documentId } = found.document
  return { ...toEntryPage('collaboration-form', found), fitsWhen, fitsNotWhen, asksOfPublicBody, asksOfEntrepreneur, entries: await entriesWith('collaborationForms', documentId, reader) }
}

export const buildBarrier: Find<'barrier'> = async (slug, reader) => {
  const found = await findEntry('barrier', slug, reader)
  if (found === null)
    return null
  return { ...toEntryPage('barrier', found), moves: found.document.moves, entries: await entriesWith('barriers', found.document.documentId, reader) }
}

/** Recipes, examples, templates and agreement drafts that carry a vocabulary entry (in a recipe: a step's pitfall too). */
async function entriesWith(relation: Relation, documentId: string, reader: InterfaceLocale): Promise<EntryCard[]> {
  const types = ['recipe', 'example', 'template', 'agreement-draft'] as const
  const lists = await Promise.all(types.map(async type => (await readAll(type, reader)).map(document => ({ type, document }))))
  return lists.flat()
    .filter(({ document }) => document[relation].some(reference => reference.documentId === documentId)
      || (relation === 'barriers' && 'steps' in document && document.steps.some(step => step.pitfall?.barrier?.documentId === documentId)))
    .map(({ type, document }) => toCard(type, document))
}
