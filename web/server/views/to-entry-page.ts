import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { EntryPage } from '../../shared/types/pages.ts'
import type { FoundEntry } from '../cms/find-entry.ts'
import type { AnyDocument } from '../cms/schemas.ts'
import { entryPath } from '../../shared/paths.ts'
import { toLink, toTypedLinks } from './to-links.ts'

/** The part that single pages of all types have in common. Vocabulary entries lack the editorial fields. */
export function toEntryPage<T extends EntryType>(type: T, { document, translations }: FoundEntry<T>): EntryPage {
  // Seen as any of the types: the compiler does not narrow a generic one.
  const anyDocument: AnyDocument = document
  const editorial = 'audiences' in anyDocument ? anyDocument : null
  return {
    type,
    documentId: document.documentId,
    locale: document.locale,
    title: document.title,
    path: entryPath(type, document.slug),
    summary: document.summary,
    body: document.body,
    isDemo: editorial?.isDemo ?? false,
    sources: editorial?.sources ?? [],
    freshness: {
      reviewedAt: editorial?.reviewedAt ?? null,
      reviewDue: editorial?.reviewDue ?? null,
      responsibleRole: editorial?.responsibleRole ?? null,
      updatedAt: document.updatedAt,
    },
    audiences: editorial?.audiences ?? [],
    serviceAreas: (editorial?.serviceAreas ?? []).map(reference => toLink('service-area', reference)),
    collaborationForms: (editorial?.collaborationForms ?? []).map(reference => toLink('collaboration-form', reference)),
    barriers: (editorial?.barriers ?? []).map(reference => toLink('barrier', reference)),
    related: toTypedLinks(editorial?.relatedEntries ?? []),
    translations: translations
      .filter((other): other is typeof other & { locale: InterfaceLocale } => other.locale !== 'se')
      .map(other => ({ locale: other.locale, path: entryPath(type, other.slug), title: other.title })),
  }
}
