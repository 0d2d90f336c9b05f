import type { EntryType } from '../../shared/paths.ts'
import type { PageName, PageViews } from '../../shared/types/pages.ts'
import { z } from 'zod'
import { entryPaths, interfaceLocales } from '../../shared/paths.ts'
import { buildEmbeddedList } from '../embed/build-embedded-list.ts'
import { buildBudgetYear } from './budget-year.ts'
import { buildChanges } from './build-changes.ts'
import { buildComparison } from './build-comparison.ts'
import { buildEntry } from './build-entry.ts'
import { buildReceipt, buildSubmissionPage } from './build-submission-page.ts'
import { buildEventMonth } from './event-month.ts'
import { buildEntrance, buildEventList, buildFrame, buildFront, buildList } from './list-builders.ts'
import { buildMunicipality, buildMunicipalityList } from './municipality-builders.ts'

const slug = z.string().max(200).default('')

/** What a page component may ask for; see `usePageData`. */
export const pageParametersSchema = z.object({
  locale: z.enum(interfaceLocales),
  slug,
  /** What a form is about, and the key to a receipt. */
  side: z.string().max(300).default(''),
  nr: z.string().max(200).default(''),
  audience: z.enum(['public-sector', 'entrepreneur']).default('public-sector'),
  type: z.enum(Object.keys(entryPaths) as [EntryType, ...EntryType[]]).default('recipe').catch('recipe'),
  /** Examples to compare. */
  a: slug,
  b: slug,
  c: slug,
  /** The query string of a list's own address. */
  choices: z.string().max(5_000).default(''),
  municipality: z.string().regex(/^\d{4}$/).optional().catch(undefined),
  county: z.string().regex(/^\d{2}$/).optional().catch(undefined),
  month: z.string().max(7).default(''),
  /** Which page of what has become of an entry. */
  page: z.coerce.number().int().positive().default(1),
})
export type PageParameters = z.output<typeof pageParametersSchema>

/**
 * Builders give null for what does not exist, and throw CmsUnavailableError when the CMS does not answer. The preview
 * is built by build-preview.ts.
 */
export const pageBuilders: { [K in Exclude<PageName, 'preview'>]: (parameters: PageParameters) => Promise<PageViews[K] | null> } = {
  'frame': ({ locale }) => buildFrame(locale),
  'front': ({ locale }) => buildFront(locale),
  'entrance': ({ audience, locale }) => buildEntrance(audience, locale),
  'list': ({ type, locale, choices }) => buildList(type, choices, locale),
  'comparison': ({ a, b, c, locale }) => buildComparison([a, b, c], locale),
  'municipality': ({ slug, locale }) => buildMunicipality(slug, locale),
  'municipality-list': ({ locale }) => buildMunicipalityList(locale),
  'embedded-list': ({ type, locale, municipality, county }) => buildEmbeddedList(type, { municipality, county }, locale),
  'event-list': ({ locale, county }) => buildEventList(locale, county),
  'event-month': ({ locale, county, month }) => buildEventMonth(month, county, locale, Date.now()),
  'budget-year': ({ locale }) => buildBudgetYear(locale, Date.now()),
  'changes': ({ type, slug, page, locale }) => buildChanges(type, slug, page, locale),
  'submission': ({ slug, side, locale }) => buildSubmissionPage(slug, side, locale),
  'receipt': async ({ nr }) => buildReceipt(nr),
  'recipe': ({ slug, locale }) => buildEntry('recipe', slug, locale),
  'example': ({ slug, locale }) => buildEntry('example', slug, locale),
  'template': ({ slug, locale }) => buildEntry('template', slug, locale),
  'agreement-draft': ({ slug, locale }) => buildEntry('agreement-draft', slug, locale),
  'meeting-place': ({ slug, locale }) => buildEntry('meeting-place', slug, locale),
  'event': ({ slug, locale }) => buildEntry('event', slug, locale),
  'glossary-term': ({ slug, locale }) => buildEntry('glossary-term', slug, locale),
  'service-area': ({ slug, locale }) => buildEntry('service-area', slug, locale),
  'collaboration-form': ({ slug, locale }) => buildEntry('collaboration-form', slug, locale),
  'income-model': ({ slug, locale }) => buildEntry('income-model', slug, locale),
  'barrier': ({ slug, locale }) => buildEntry('barrier', slug, locale),
  'idea': ({ slug, locale }) => buildEntry('idea', slug, locale),
  'provider': ({ slug, locale }) => buildEntry('provider', slug, locale),
  'need': ({ slug, locale }) => buildEntry('need', slug, locale),
  'support-scheme': ({ slug, locale }) => buildEntry('support-scheme', slug, locale),
  'contact-point': ({ slug, locale }) => buildEntry('contact-point', slug, locale),
  'question': ({ slug, locale }) => buildEntry('question', slug, locale),
}
