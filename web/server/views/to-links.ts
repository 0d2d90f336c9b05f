import type { EntryType } from '../../shared/paths.ts'
import type { EntryCard, EntryLink, TypedLink } from '../../shared/types/pages.ts'
import type { AnyDocument, EntryReference, Reference, TermReference } from '../cms/schemas.ts'
import { entryPath, municipalityPath } from '../../shared/paths.ts'

export function toLink(type: EntryType, reference: Pick<Reference, 'title' | 'slug' | 'locale' | 'summary'>): EntryLink {
  return { title: reference.title, path: entryPath(type, reference.slug), locale: reference.locale, summary: reference.summary }
}

/** A municipality is called the same in every language. */
export function toPlaceLink(municipality: { title: string, slug: string }): EntryLink {
  return { title: municipality.title, path: municipalityPath(municipality.slug), locale: 'nb', summary: null }
}

export function toTypedLink(type: EntryType, reference: Reference): TypedLink {
  return { ...toLink(type, reference), type, documentId: reference.documentId }
}

/** References to entries of any type. */
export function toTypedLinks(references: readonly EntryReference[]): TypedLink[] {
  return references.map(reference => toTypedLink(reference.type, reference))
}

export function toTermLinks(terms: TermReference[]): (EntryLink & { definition: string })[] {
  return terms.map(term => ({ ...toLink('glossary-term', term), definition: term.definition }))
}

export function toCard(type: EntryType, document: AnyDocument): EntryCard {
  return {
    ...toLink(type, document),
    // A term is its definition; the summary is for the search.
    ...('definition' in document ? { summary: document.definition } : {}),
    type,
    documentId: document.documentId,
    isDemo: 'isDemo' in document && document.isDemo,
    hats: 'difficulty' in document ? document.difficulty?.hats ?? null : null,
    initiative: 'initiative' in document ? document.initiative : null,
    reviewedAt: 'reviewedAt' in document ? document.reviewedAt : null,
    place: 'place' in document ? [document.place, document.municipality?.title ?? null].filter(part => part !== null).join(', ') || null : null,
    time: 'startsAt' in document ? { startsAt: document.startsAt, endsAt: document.endsAt, timeZone: document.timeZone } : null,
    isCancelled: 'isCancelled' in document && document.isCancelled,
  }
}
