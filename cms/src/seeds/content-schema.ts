import type { ContentTypeName } from '../../contract/content.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'

/**
 * The part of Strapi's schema files that seeds are held against. They are read from the files, not from a booted
 * Strapi, so that a writer gets an answer in a second.
 */
const attributeSchema = z.object({
  type: z.string(),
  required: z.boolean().optional(),
  default: z.unknown().optional(),
  maxLength: z.number().optional(),
  regex: z.string().optional(),
  min: z.number().optional(),
  max: z.number().optional(),
  enum: z.array(z.string()).optional(),
  component: z.string().optional(),
  repeatable: z.boolean().optional(),
  relation: z.string().optional(),
  target: z.string().optional(),
  customField: z.string().optional(),
  options: z.object({ choices: z.string().optional(), types: z.array(z.string()).optional() }).optional(),
  pluginOptions: z.object({ i18n: z.object({ localized: z.boolean() }) }).optional(),
})
const fileSchema = z.object({
  options: z.object({ draftAndPublish: z.boolean().optional() }).optional(),
  pluginOptions: z.object({ i18n: z.object({ localized: z.boolean() }).optional() }).optional(),
  attributes: z.record(z.string(), attributeSchema),
})

export type Attribute = z.infer<typeof attributeSchema>
export type Attributes = Record<string, Attribute>

export interface ContentSchema {
  attributes: Attributes
  /** Written in languages; else the same for all, as a municipality is. */
  isLocalized: boolean
  hasDrafts: boolean
}

/** The schema of a content type, from `<sourceDir>/api/…/schema.json`. */
export function readContentSchema(sourceDir: string, type: ContentTypeName): ContentSchema {
  const { attributes, options, pluginOptions } = readSchemaFile(join(sourceDir, 'api', type, 'content-types', type, 'schema.json'))
  return { attributes, isLocalized: pluginOptions?.i18n?.localized === true, hasDrafts: options?.draftAndPublish === true }
}

export function readContentAttributes(sourceDir: string, type: ContentTypeName): Attributes {
  return readContentSchema(sourceDir, type).attributes
}

/** Attributes of a component such as `recipe.step`. */
export function readComponentAttributes(sourceDir: string, component: string): Attributes {
  return readSchemaFile(join(sourceDir, 'components', `${component.replace('.', '/')}.json`)).attributes
}

/** Read once: a schema is asked for at every part of every seed, and the files stay as they are while a process runs. */
const schemaFiles = new Map<string, z.infer<typeof fileSchema>>()

function readSchemaFile(file: string): z.infer<typeof fileSchema> {
  const schema = schemaFiles.get(file) ?? fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')))
  schemaFiles.set(file, schema)
  return schema
}

/** A field that is equal in every language: Strapi keeps one value for all of them. */
export function isShared(attribute: Attribute): boolean {
  return attribute.pluginOptions?.i18n.localized === false
}

export function isReferences(attribute: Attribute): boolean {
  return attribute.type === 'customField' && attribute.customField === 'global::references'
}
