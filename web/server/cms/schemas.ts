/**
 * What the site reads of the CMS's replies (cms/contract/content.ts), parsed at the door. Fields that no page shows
 * are left out, so that the CMS may change them freely.
 */
import { z } from 'zod'

const text = z.string().nullish().transform(value => value ?? null)
const plainText = z.string().nullish().transform(value => value ?? '')
const flag = z.boolean().nullish().transform(value => value ?? false)
function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).nullish().transform(value => value ?? [])
}

const locale = z.enum(['nb', 'nn', 'en', 'se'])
const side = z.enum(['public-body', 'entrepreneur', 'both'])
const initiative = z.enum(['public-body', 'entrepreneur', 'joint'])
const phase = z.enum(['before', 'during', 'after'])
const audience = z.enum(['public-sector', 'entrepreneur'])

const plainInline = z.object({ type: z.literal('text'), text: z.string(), bold: z.boolean().optional(), italic: z.boolean().optional(), underline: z.boolean().optional(), strikethrough: z.boolean().optional(), code: z.boolean().optional() })
const inline = z.union([plainInline, z.object({ type: z.literal('link'), url: z.string(), children: z.array(plainInline) })])
const listItem = z.object({ type: z.literal('list-item'), children: z.array(inline) })
const simpleBlock = z.discriminatedUnion('type', [
  z.object({ type: z.literal('paragraph'), children: z.array(inline) }),
  z.object({ type: z.literal('heading'), level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5), z.literal(6)]), children: z.array(inline) }),
  z.object({ type: z.literal('quote'), children: z.array(inline) }),
  z.object({ type: z.literal('code'), children: z.array(inline) }),
  z.object({ type: z.literal('image'), image: z.object({ url: z.string(), alternativeText: z.string().nullable(), width: z.number(), height: z.number() }), children: z.array(inline) }),
])
export interface ListBlock { type: 'list', format: 'ordered' | 'unordered', children: (z.output<typeof listItem> | ListBlock)[] }
export type ContentBlock = z.output<typeof simpleBlock> | ListBlock
const list: z.ZodType<ListBlock> = z.lazy(() => z.object({ type: z.literal('list'), format: z.enum(['ordered', 'unordered']), children: z.array(z.union([listItem, list])) }))
const blocks = listOf(z.union([simpleBlock, list]))

const reference = z.object({ documentId: z.string(), locale, title: z.string(), slug: z.string(), summary: text })
const termReference = reference.extend({ definition: plainText })
const base = z.object({ documentId: z.string(), locale, updatedAt: z.string(), title: z.string(), slug: z.string(), summary: plainText })
const withBody = base.extend({ body: blocks })

const editorial = withBody.extend({
  audiences: listOf(audience),
  phases: listOf(phase),
  serviceAreas: listOf(reference),
  collaborationForms: listOf(reference),
  barriers: listOf(reference),
  sources: listOf(z.object({ label: z.string(), url: text, accessed: text })),
  reviewedAt: text,
  reviewDue: text,
  responsibleRole: text,
  isDemo: flag,
})

const part = z.number().int().min(1).max(5)
const difficulty = z.object({
  parties: part,
  partiesReason: text,
  legal: part,
  legalReason: text,
  anchoring: part,
  anchoringReason: text,
  timeToResult: part,
  timeToResultReason: text,
  money: part,
  moneyReason: text,
  override: part.nullish().transform(value => value ?? null),
  overrideReason: text,
  easier: text,
  hats: part,
})

const recipe = editorial.extend({
  initiative,
  situation: plainText,
  isBasicRecipe: flag,
  ingredients: listOf(z.object({ role: side, text: z.string(), why: text, howToTell: text, ifMissing: text })),
  steps: listOf(z.object({
    phase,
    title: z.string(),
    text: blocks,
    tips: text,
    pitfall: z.object({ text: z.string(), barrier: reference.nullish().transform(value => value ?? null) }).nullish().transform(value => value ?? null),
    templates: listOf(reference),
    agreementDrafts: listOf(reference),
    terms: listOf(termReference),
    involved: text,
    duration: text,
  })),
  difficulty: difficulty.nullish().transform(value => value ?? null),
  duration: text,
  leads: text,
  terms: listOf(termReference),
})

const coverField = z.object({ key: z.string(), label: z.string(), help: text, type: z.enum(['text', 'long-text', 'date', 'number', 'money', 'party', 'choice']), choices: text, required: flag })
const versioned = editorial.extend({ fields: listOf(coverField), version: plainText, versionDate: plainText, versionChange: text })

/** One schema for each type that a page shows. */
export const documentSchemas = {
  'recipe': recipe,
  'example': editorial.extend({ stage: z.enum(['idea', 'pilot', 'evaluation', 'operation', 'spread', 'ended']).nullish().transform(value => value ?? null), initiative: initiative.nullish().transform(value => value ?? null), parties: text, municipality: text }),
  'template': versioned.extend({ kind: z.string(), sections: listOf(z.object({ heading: z.string(), text: plainText, help: text })) }),
  'agreement-draft': versioned.extend({ kind: z.string(), clauses: listOf(z.object({ heading: z.string(), text: plainText, reason: plainText, favours: side, alternatives: text, optional: flag })) }),
  'meeting-place': editorial.extend({ place: text, municipality: text, county: text, link: text, howOften: text, contactRole: text }),
  'event': editorial.extend({ startsAt: z.iso.datetime({ offset: true }), endsAt: z.iso.datetime({ offset: true }), timeZone: z.string(), place: text, municipality: text, county: text, link: text, registration: text, isCancelled: flag, meetingPlace: reference.nullish().transform(value => value ?? null) }),
  'glossary-term': editorial.extend({ definition: plainText, meaningToPublicSector: text, meaningToEntrepreneur: text, synonyms: text, seeAlso: listOf(reference) }),
  'service-area': withBody.extend({ code: z.string(), losUri: z.string(), kostraCodes: text, statutoryBasis: text }),
  'collaboration-form': withBody.extend({ code: z.string(), fitsWhen: text, fitsNotWhen: text, asksOfPublicBody: text, asksOfEntrepreneur: text }),
  'barrier': withBody.extend({ code: z.string(), moves: listOf(z.object({ title: z.string(), text: plainText, who: side })) }),
  'entrance': withBody.extend({
    code: audience,
    situations: listOf(z.object({ text: z.string(), recipe: reference.nullish().transform(value => value ?? null), link: text })),
    featuredRecipes: listOf(reference.extend({ situation: plainText })),
  }),
}

export const siteSettingsSchema = z.object({ documentId: z.string(), locale, siteName: plainText, tagline: text, intro: text, publisher: text, contactEmail: text, accessibilityStatementUrl: text })

export type DocumentType = keyof typeof documentSchemas
export type DocumentOf<T extends DocumentType> = z.output<typeof documentSchemas[T]>
export type SiteSettings = z.output<typeof siteSettingsSchema>
export type AnyDocument = { [T in DocumentType]: DocumentOf<T> }[DocumentType]
export type Reference = z.output<typeof reference>
export type TermReference = z.output<typeof termReference>
export type EditorialDocument = z.output<typeof editorial>
export type ParsedDifficulty = z.output<typeof difficulty>
