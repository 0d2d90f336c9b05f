import type { Attribute, Attributes } from './content-schema.ts'
import { z } from 'zod'
import { checkChoices, isChoiceListName } from '../content/choices.ts'
import { isReferences, readComponentAttributes } from './content-schema.ts'
import { MarkdownError, markdownToBlocks } from './markdown-to-blocks.ts'

const KEY = /^[a-z0-9]+(?:-[a-z0-9]+)*$/
/** Filled in by the CMS, so a seed does not have it. */
const COMPUTED = new Set(['hats'])
const REFERENCE = /^[a-z-]+\/[a-z0-9]+(?:-[a-z0-9]+)*$/

const seedKey = z.string().regex(KEY, 'is a seed key: lower case a-z, 0-9 and -')
const isoDate = z.iso.date('is a date, YYYY-MM-DD')
const isoTime = z.iso.datetime({ error: 'is a time in UTC, 2027-03-04T08:00:00Z' })

/** Made once for each type and component: making a schema costs more than using it. */
const schemas = { draft: new WeakMap<Attributes, EntrySchema>(), published: new WeakMap<Attributes, EntrySchema>() }

type EntrySchema = z.ZodType<Record<string, unknown>>

/**
 * The shape of one language of a seed: the attributes of the schema with a Markdown string for Blocks and keys for
 * relations. An unknown field is refused. In a draft only title and slug (or what identifies a component) must be there.
 */
export function entrySchema(sourceDir: string, attributes: Attributes, isDraft: boolean): EntrySchema {
  const made = schemas[isDraft ? 'draft' : 'published']
  const schema = made.get(attributes) ?? makeSchema(sourceDir, attributes, isDraft)
  made.set(attributes, schema)
  return schema
}

function makeSchema(sourceDir: string, attributes: Attributes, isDraft: boolean): EntrySchema {
  const shape = Object.entries(attributes)
    // Files are not seeds: an editor uploads them.
    .filter(([name, attribute]) => !COMPUTED.has(name) && attribute.type !== 'media')
    .map(([name, attribute]) => {
      const value = valueSchema(sourceDir, attribute, isDraft)
      return [name, isRequired(name, attribute, isDraft) ? value : value.nullish()] as const
    })
  return z.strictObject(Object.fromEntries(shape))
}

function isRequired(name: string, attribute: Attribute, isDraft: boolean): boolean {
  if (attribute.required !== true || attribute.default !== undefined)
    return false
  return !isDraft || name === 'title' || name === 'slug'
}

function valueSchema(sourceDir: string, attribute: Attribute, isDraft: boolean): z.ZodType {
  switch (attribute.type) {
    case 'string': return textSchema(attribute).max(255)
    case 'text': return textSchema(attribute)
    case 'uid': return z.string().regex(KEY, 'is an address: lower case a-z, 0-9 and - (æ→ae, ø→o, å→a)')
    case 'email': return z.email()
    case 'enumeration': return z.enum(attribute.enum ?? [])
    case 'boolean': return z.boolean()
    case 'integer': return z.int().min(attribute.min ?? Number.MIN_SAFE_INTEGER).max(attribute.max ?? Number.MAX_SAFE_INTEGER)
    case 'decimal': return z.number()
    case 'json': return z.json()
    case 'date': return isoDate
    case 'datetime': return isoTime
    case 'blocks': return z.string().min(1).superRefine(refuseBadMarkdown)
    case 'customField': return isReferences(attribute) ? referencesSchema(attribute) : choicesSchema(attribute)
    case 'relation': return attribute.relation?.endsWith('ToMany') === true ? z.array(seedKey) : seedKey
    case 'component': {
      const part = entrySchema(sourceDir, readComponentAttributes(sourceDir, attribute.component ?? ''), isDraft)
      return attribute.repeatable === true ? z.array(part) : part
    }
    default: throw new Error(`Seeds cannot be held against an attribute of type «${attribute.type}»: add it to valueSchema`)
  }
}

function textSchema(attribute: Attribute): z.ZodString {
  const text = z.string().min(1).max(attribute.maxLength ?? 100_000)
  return attribute.regex === undefined ? text : text.regex(new RegExp(attribute.regex))
}

function choicesSchema(attribute: Attribute): z.ZodType {
  const list = attribute.options?.choices
  if (!isChoiceListName(list))
    throw new Error(`A choices field names the list «${String(list)}», which src/content/choices.ts does not have`)
  return z.array(z.string()).superRefine((value, context) => {
    const check = checkChoices(list, value)
    if (!check.ok && check.reason === 'unknown-value')
      context.addIssue({ code: 'custom', message: `unknown value: ${check.unknown.join(', ')}` })
  })
}

/** `example/trampolina`: whichever languages the other seed is written in. */
function referencesSchema(attribute: Attribute): z.ZodType {
  const types = attribute.options?.types
  return z.array(z.string().regex(REFERENCE, 'is a reference to another seed: type/key').refine(
    reference => types === undefined || types.includes(reference.slice(0, reference.indexOf('/'))),
    `is of one of these types: ${types?.join(', ')}`,
  ))
}

function refuseBadMarkdown(markdown: string, context: z.RefinementCtx): void {
  try {
    markdownToBlocks(markdown)
  }
  catch (error) {
    if (!(error instanceof MarkdownError))
      throw error
    context.addIssue({ code: 'custom', message: error.message })
  }
}
