import type { EntryType } from '../../shared/paths.ts'
import type { PageName, PageViews } from '../../shared/types/pages.ts'
import { z } from 'zod'
import { entryPaths, interfaceLocales } from '../../shared/paths.ts'
import { buildAgreementDraft, buildBarrier, buildCollaborationForm, buildEvent, buildExample, buildGlossaryTerm, buildMeetingPlace, buildRecipe, buildServiceArea, buildTemplate } from './entry-builders.ts'
import { buildEntrance, buildEventList, buildFrame, buildFront, buildGlossary, buildList } from './list-builders.ts'

/** What a page component may ask for; see `usePageData`. */
export const pageParametersSchema = z.object({
  locale: z.enum(interfaceLocales),
  slug: z.string().max(200).default(''),
  audience: z.enum(['public-sector', 'entrepreneur']).default('public-sector'),
  type: z.enum(Object.keys(entryPaths) as [EntryType, ...EntryType[]]).default('recipe').catch('recipe'),
  initiative: z.enum(['public-body', 'entrepreneur', 'joint']).optional().catch(undefined),
  hats: z.coerce.number().int().min(1).max(5).optional().catch(undefined),
})
export type PageParameters = z.output<typeof pageParametersSchema>

/** Builders give null for what does not exist, and throw CmsUnavailableError when the CMS does not answer. */
export const pageBuilders: { [K in PageName]: (parameters: PageParameters) => Promise<PageViews[K] | null> } = {
  'frame': ({ locale }) => buildFrame(locale),
  'front': ({ locale }) => buildFront(locale),
  'entrance': ({ audience, locale }) => buildEntrance(audience, locale),
  'list': ({ type, locale, initiative, hats }) => buildList(type, { initiative, hats }, locale),
  'event-list': ({ locale }) => buildEventList(locale),
  'glossary': ({ locale }) => buildGlossary(locale),
  'recipe': ({ slug, locale }) => buildRecipe(slug, locale),
  'example': ({ slug, locale }) => buildExample(slug, locale),
  'template': ({ slug, locale }) => buildTemplate(slug, locale),
  'agreement-draft': ({ slug, locale }) => buildAgreementDraft(slug, locale),
  'meeting-place': ({ slug, locale }) => buildMeetingPlace(slug, locale),
  'event': ({ slug, locale }) => buildEvent(slug, locale),
  'glossary-term': ({ slug, locale }) => buildGlossaryTerm(slug, locale),
  'service-area': ({ slug, locale }) => buildServiceArea(slug, locale),
  'collaboration-form': ({ slug, locale }) => buildCollaborationForm(slug, locale),
  'barrier': ({ slug, locale }) => buildBarrier(slug, locale),
}
