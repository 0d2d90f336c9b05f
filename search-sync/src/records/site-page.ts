import type { SearchRecord, SitePage } from '../../contract/index.ts'
import { z } from 'zod'
import { finishRecord, toSeconds } from './base-record.ts'
import { toRecordId } from './record-id.ts'

export const sitePageSchema = z.object({
  locale: z.enum(['nb', 'nn', 'en', 'se']),
  slug: z.string().regex(/^[a-z0-9-]{1,60}$/),
  title: z.string().min(1),
  summary: z.string(),
  askedAs: z.array(z.string()),
  text: z.string(),
  updated: z.iso.date(),
}) satisfies z.ZodType<SitePage>

/** A page has no row in the CMS; it is compared by its hash alone. */
export function toSitePageRecord(page: SitePage): SearchRecord {
  return finishRecord({
    id: toRecordId('page', page.slug, page.locale),
    // The same in every language, so that a page is found once.
    documentId: `page-${page.slug}`,
    type: 'page',
    locale: page.locale,
    slug: page.slug,
    title: page.title,
    summary: page.summary,
    audiences: [],
    initiative: null,
    phases: [],
    difficulty: null,
    serviceAreas: [],
    collaborationForms: [],
    barriers: [],
    municipality: null,
    county: null,
    stage: null,
    evidence: null,
    startsAt: null,
    endsAt: null,
    publishedAt: toSeconds(page.updated),
    isDemo: false,
    names: page.askedAs,
    content: [page.text],
    _row: 0,
    _updated: page.updated,
  })
}
