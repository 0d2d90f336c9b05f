import type { EntryType } from '../../shared/paths.ts'
import type { EntryCard, EntryLink } from '../../shared/types/pages.ts'
import type { AnyDocument, Reference, TermReference } from '../cms/schemas.ts'
import { entryPath } from '../../shared/paths.ts'

export function toLink(type: EntryType, reference: Pick<Reference, 'title' | 'slug' | 'locale' | 'summary'>): EntryLink {
  return { title: reference.title, path: entryPath(type, reference.slug), locale: reference.locale, summary: reference.summary }
}

export function toTermLinks(terms: TermReference[]): (EntryLink & { definition: string })[] {
  return terms.map(term => ({ ...toLink('glossary-term', term), definition: term.definition }))
}

export function toCard(type: EntryType, document: AnyDocument): EntryCard {
  return {
    ...toLink(type, document),
    type,
    documentId: document.documentId,
    isDemo: 'isDemo' in document && document.isDemo,
    hats: 'difficulty' in document ? document.difficulty?.hats ?? null : null,
    initiative: 'initiative' in document ? document.initiative : null,
    reviewedAt: 'reviewedAt' in document ? document.reviewedAt : null,
    place: 'place' in document ? [document.place, document.municipality].filter(part => part !== null).join(', ') || null : null,
    time: 'startsAt' in document ? { startsAt: document.startsAt, endsAt: document.endsAt, timeZone: document.timeZone } : null,
    isCancelled: 'isCancelled' in document && document.isCancelled,
  }
}
