/** The parts that the schemas of the types have in common; see schemas.ts. */
import type { EntryType } from '../../shared/paths.ts'
import { z } from 'zod'
import { entryPaths } from '../../shared/paths.ts'

export const text = z.string().nullish().transform(value => value ?? null)
export const plainText = z.string().nullish().transform(value => value ?? '')
export const flag = z.boolean().nullish().transform(value => value ?? false)
export function listOf<T extends z.ZodType>(item: T) {
  return z.array(item).nullish().transform(value => value ?? [])
}

export const locale = z.enum(['nb', 'nn', 'en', 'se'])
export const side = z.enum(['public-body', 'entrepreneur', 'both'])
export const initiative = z.enum(['public-body', 'entrepreneur', 'joint'])
export const phase = z.enum(['before', 'during', 'after'])
export const audience = z.enum(['public-sector', 'entrepreneur'])

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
export const blocks = listOf(z.union([simpleBlock, list]))

export const reference = z.object({ documentId: z.string(), locale, title: z.string(), slug: z.string(), summary: text })
/** Of the references to entries of any type, those that lead to a page. One that is unreadable takes nothing else down. */
export const entryReference = reference.extend({ type: z.enum(Object.keys(entryPaths) as [EntryType, ...EntryType[]]) })
export const entryReferences = z.array(z.unknown()).nullish().transform(items => (items ?? []).flatMap(item => entryReference.safeParse(item).data ?? []))
/** Of a vocabulary: the code is the same in every language. */
export const coded = reference.extend({ code: text })
/** A municipality or a county; the code is its official number. */
export const place = z.object({ documentId: z.string(), title: z.string(), slug: z.string(), code: text }).nullish().transform(value => value ?? null)
export const maybeReference = reference.nullish().transform(value => value ?? null)
export const source = z.object({ label: z.string(), url: text, accessed: text })
export const termReference = reference.extend({ definition: plainText })
const base = z.object({ documentId: z.string(), locale, updatedAt: z.string(), title: z.string(), slug: z.string(), summary: plainText })
export const withBody = base.extend({ body: blocks })

export const editorial = withBody.extend({
  audiences: listOf(audience),
  phases: listOf(phase),
  serviceAreas: listOf(coded),
  collaborationForms: listOf(coded),
  barriers: listOf(coded),
  relatedEntries: entryReferences,
  sources: listOf(source),
  reviewedAt: text,
  reviewDue: text,
  responsibleRole: text,
  isDemo: flag,
})

/** The CMS checks the zone; one that gets through anyway is taken for Norway's, where nearly every event is. */
export const timeZone = z.string().transform(zone => isTimeZone(zone) ? zone : 'Europe/Oslo')
function isTimeZone(zone: string): boolean {
  try {
    return new Intl.DateTimeFormat('nb', { timeZone: zone }).resolvedOptions().timeZone !== ''
  }
  catch {
    return false
  }
}
