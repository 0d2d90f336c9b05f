import type { ContentTypeName, Locale } from '../../contract/content.ts'
import type { Attributes, ContentSchema } from './content-schema.ts'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseDocument } from 'yaml'
import { z } from 'zod'
import { CONTENT_TYPE_NAMES, isContentTypeName } from '../content/content-types.ts'
import { checkEntries } from './check-entries.ts'
import { checkReferences } from './check-references.ts'
import { isShared, readContentSchema } from './content-schema.ts'

/** A language; `all` is the one entry of a type that is not written in languages (a municipality). */
export type SeedLanguage = Locale | 'all'

/** A seed file that was read and found right: one document, each language with everything it needs. */
export interface Seed {
  type: ContentTypeName
  key: string
  status: 'published' | 'draft'
  isDemo: boolean
  /** Languages of a published document that wait for someone: written, but not for readers yet. */
  drafts: readonly string[]
  locales: Partial<Record<SeedLanguage, Record<string, unknown>>>
  /** Of the file as it stands, to see at a later start whether it has changed. */
  hash: string
}

/** `file` is relative to the seed folder, `path` says where in the file. */
export interface SeedProblem { file: string, path: string, message: string }

const LOCALES = ['nb', 'nn', 'en', 'se'] as const satisfies Locale[]

const fileSchema = z.strictObject({
  key: z.string(),
  status: z.enum(['published', 'draft']),
  isDemo: z.boolean().default(false),
  drafts: z.array(z.enum(LOCALES)).default([]),
  requirementIds: z.array(z.string()).optional(),
  shared: z.record(z.string(), z.unknown()).nullish(),
  locales: z.partialRecord(z.enum(LOCALES), z.record(z.string(), z.unknown()))
    .refine(locales => Object.keys(locales).length > 0, 'has at least one language')
    .optional(),
})

type SeedFile = z.infer<typeof fileSchema>

/**
 * Reads every seed file below `seedDir` and holds it against the schemas below `sourceDir`. Reports all problems of
 * all files at once; `seeds` has only those without a problem of their own.
 */
export function readSeeds(seedDir: string, sourceDir: string): { seeds: Seed[], problems: SeedProblem[] } {
  const seeds: Seed[] = []
  const problems: SeedProblem[] = findStrayFolders(seedDir)
  for (const type of CONTENT_TYPE_NAMES) {
    const schema = readContentSchema(sourceDir, type)
    for (const name of listFiles(join(seedDir, type))) {
      const result = readSeed(seedDir, type, name, schema)
      const own = 'problems' in result ? result.problems : checkEntries(sourceDir, schema.attributes, result.seed, `${type}/${name}`)
      problems.push(...own)
      if ('seed' in result)
        seeds.push(result.seed)
    }
  }
  problems.push(...checkReferences(sourceDir, seeds))
  return { seeds, problems }
}

function findStrayFolders(seedDir: string): SeedProblem[] {
  return readdirSync(seedDir, { withFileTypes: true })
    .filter(entry => entry.isDirectory() && !isContentTypeName(entry.name))
    .map(entry => ({ file: entry.name, path: '', message: 'is not the name of a content type' }))
}

function listFiles(folder: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter(name => name.endsWith('.yaml')).sort() : []
}

function readSeed(seedDir: string, type: ContentTypeName, name: string, schema: ContentSchema): { seed: Seed } | { problems: SeedProblem[] } {
  const file = `${type}/${name}`
  const text = readFileSync(join(seedDir, type, name), 'utf8')
  const yaml = parseDocument(text)
  if (yaml.errors.length > 0)
    return { problems: yaml.errors.map(error => ({ file, path: '', message: error.message })) }
  const parsed = fileSchema.safeParse(yaml.toJS())
  if (!parsed.success)
    return { problems: parsed.error.issues.map(issue => ({ file, path: issue.path.join('.'), message: issue.message })) }
  const { key, status, isDemo, drafts, requirementIds, shared, locales } = parsed.data
  if (`${key}.yaml` !== name)
    return { problems: [{ file, path: 'key', message: `is «${key}», but the file is called ${name}` }] }
  const { attributes } = schema
  const misplaced = findMisplaced(schema, parsed.data)
  if (misplaced.length > 0)
    return { problems: misplaced.map(([path, message]) => ({ file, path, message })) }
  const everywhere = { ...shared, ...onlyWhere('isDemo', isDemo, attributes), ...onlyWhere('requirementIds', requirementIds, attributes), ...codeOf(key, shared, schema) }
  const entries = Object.entries(locales ?? { all: {} }).map(([locale, own]) => [locale, { ...everywhere, ...own }])
  return { seed: { type, key, status, isDemo, drafts, locales: Object.fromEntries(entries), hash: createHash('sha256').update(text).digest('hex') } }
}

/** A type without languages has everything in `shared`; one without drafts is public at once. */
function findMisplaced({ isLocalized, hasDrafts }: ContentSchema, { status, drafts, locales }: SeedFile): [path: string, message: string][] {
  return [
    ...(isLocalized && locales === undefined ? [['locales', 'has at least one language'] as [string, string]] : []),
    ...(!isLocalized && locales !== undefined ? [['locales', 'this type is the same in all languages: give everything under `shared`'] as [string, string]] : []),
    ...(!hasDrafts && status === 'draft' ? [['status', 'this type has no drafts: write `published`'] as [string, string]] : []),
    ...drafts.filter(language => status === 'draft' || locales?.[language] === undefined)
      .map((language): [string, string] => ['drafts', `«${language}» is not a language of a published document`]),
  ]
}

function onlyWhere(name: string, value: unknown, attributes: Attributes): Record<string, unknown> {
  return name in attributes || (value !== undefined && value !== false) ? { [name]: value } : {}
}

/** A vocabulary's code is its key, so the file need not say it twice. */
function codeOf(key: string, shared: Record<string, unknown> | null | undefined, { attributes, isLocalized }: ContentSchema): Record<string, unknown> {
  const code = attributes.code
  return code !== undefined && (isShared(code) || !isLocalized) && shared?.code === undefined ? { code: key } : {}
}
