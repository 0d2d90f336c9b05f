import type { ContentTypeName } from '@kokeboka/cms/contract'
import type { InterfaceLocale } from '../../shared/paths.ts'
import type { DocumentOf, DocumentType, SiteSettings } from './schemas.ts'
import { log } from '../log.ts'
import { noteTags } from '../pages/render-scope.ts'
import { CmsUnavailableError, fetchFromCms } from './cms-client.ts'
import { documentSchemas, siteSettingsSchema } from './schemas.ts'

/** Strapi's plural of each type, as it stands in REST addresses. */
const plurals: Record<DocumentType, string> = {
  'recipe': 'recipes',
  'example': 'examples',
  'template': 'templates',
  'agreement-draft': 'agreement-drafts',
  'meeting-place': 'meeting-places',
  'event': 'events',
  'glossary-term': 'glossary-terms',
  'service-area': 'service-areas',
  'collaboration-form': 'collaboration-forms',
  'barrier': 'barriers',
  'idea': 'ideas',
  'provider': 'providers',
  'need': 'needs',
  'support-scheme': 'support-schemes',
  'contact-point': 'contact-points',
  'question': 'questions',
  'income-model': 'income-models',
  'entrance': 'entrances',
}

/**
 * The types that a document shows parts of. When one of those is published for the first time, it may turn up on a
 * page that has no tag for it yet, so such a page carries the tag of the whole type. «Les også» may hold any type: there
 * the notice from search-sync names the documents that refer to the one that changed.
 */
const shownTypes: Partial<Record<DocumentType, ContentTypeName[]>> = {
  'recipe': ['template', 'agreement-draft', 'glossary-term', 'barrier', 'collaboration-form', 'service-area', 'example'],
  'example': ['provider', 'barrier', 'collaboration-form', 'service-area'],
  'template': ['barrier', 'collaboration-form', 'service-area'],
  'agreement-draft': ['barrier', 'collaboration-form', 'service-area'],
  'event': ['meeting-place'],
  'provider': ['income-model', 'collaboration-form', 'service-area'],
  'glossary-term': ['glossary-term'],
  'entrance': ['recipe'],
}

export type Filters = Partial<Record<'slug' | 'documentId' | 'code', string>>

/** The API's own upper limit. */
const pageSize = 100

/** All published documents of a type in one language, in the CMS's order, or those that fit the filters. */
export async function readDocuments<T extends DocumentType>(type: T, locale: InterfaceLocale, filters: Filters = {}): Promise<DocumentOf<T>[]> {
  // Before reading: a change that comes while we wait must find the page too.
  noteTags([`type:${type}`, ...(shownTypes[type] ?? []).map(shown => `type:${shown}`)])
  const raw: unknown[] = []
  for (let page = 1, pageCount = 1; page <= pageCount; page++) {
    const query = new URLSearchParams({ 'locale': locale, 'pagination[page]': String(page), 'pagination[pageSize]': String(pageSize) })
    for (const [field, value] of Object.entries(filters))
      query.set(`filters[${field}][$eq]`, value)
    const reply = await fetchFromCms(`${plurals[type]}?${query}`)
    if (reply === null || !Array.isArray(reply.data))
      throw new CmsUnavailableError(`The CMS has no list of ${plurals[type]}.`)
    raw.push(...reply.data)
    pageCount = reply.meta?.pagination?.pageCount ?? 1
  }
  noteDocuments(raw)
  return raw.flatMap((document) => {
    const parsed = documentSchemas[type].safeParse(document)
    if (parsed.success)
      return [parsed.data as DocumentOf<T>]
    // One bad entry must not take a whole list down; the log says which, and why.
    log.error({ type, locale, issues: parsed.error.issues.slice(0, 5) }, 'left out a document that is not in the agreed form')
    return []
  })
}

/** The site's settings in a language, or null where they are not published in it. */
export async function readSiteSettings(locale: InterfaceLocale): Promise<SiteSettings | null> {
  noteTags(['type:site-settings'])
  const reply = await fetchFromCms(`site-settings?locale=${locale}`)
  if (reply === null || reply.data === null)
    return null
  const parsed = siteSettingsSchema.safeParse(reply.data)
  if (!parsed.success)
    throw new CmsUnavailableError('The site settings are not in the agreed form.', { cause: parsed.error })
  return parsed.data
}

/** A page shows whatever was populated: it is tagged with every documentId in the reply, however deep. */
function noteDocuments(value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(noteDocuments)
    return
  }
  if (typeof value !== 'object' || value === null)
    return
  if ('documentId' in value && typeof value.documentId === 'string')
    noteTags([`doc:${value.documentId}`])
  Object.values(value).forEach(noteDocuments)
}
