import type { Attributes } from './content-schema.ts'
import type { Seed, SeedProblem } from './read-seeds.ts'
import { isDeepStrictEqual } from 'node:util'
import { checkPlaceholders, textsOfParts } from '../content/placeholders.ts'
import { isShared } from './content-schema.ts'
import { entrySchema } from './entry-schema.ts'

/** Problems within one seed: fields of each language, and that shared fields are equal in all. */
export function checkEntries(sourceDir: string, attributes: Attributes, seed: Seed, file: string): SeedProblem[] {
  const problems = Object.entries(seed.locales).flatMap(([locale, entry]) => {
    const isDraft = seed.status === 'draft' || seed.drafts.includes(locale)
    const parsed = entrySchema(sourceDir, attributes, isDraft).safeParse(entry)
    const issues = parsed.success ? [] : parsed.error.issues
    return [
      ...issues.map(issue => ({ file, path: ['locales', locale, ...issue.path].join('.'), message: issue.message })),
      ...checkTexts(entry).map(message => ({ file, path: `locales.${locale}`, message })),
    ]
  })
  return [...problems, ...checkShared(attributes, seed, file), ...checkCode(attributes, seed, file)]
}

function checkShared(attributes: Attributes, seed: Seed, file: string): SeedProblem[] {
  const [first, ...others] = Object.values(seed.locales)
  return Object.entries(attributes)
    .filter(([name, attribute]) => isShared(attribute) && others.some(other => !isDeepStrictEqual(other[name] ?? null, first?.[name] ?? null)))
    .map(([name]) => ({ file, path: `shared.${name}`, message: 'is one value for all languages: give it under `shared`' }))
}

function checkCode(attributes: Attributes, seed: Seed, file: string): SeedProblem[] {
  const [first] = Object.values(seed.locales)
  if (attributes.code === undefined || first?.code === seed.key)
    return []
  return [{ file, path: 'shared.code', message: `is «${String(first?.code)}», but the key is «${seed.key}»` }]
}

/** Cover fields and the texts that use them. */
function checkTexts(entry: Record<string, unknown>): string[] {
  const fields = partsOf(entry.fields)
  const parts = [...partsOf(entry.sections), ...partsOf(entry.clauses)]
  if (fields.length === 0 && parts.length === 0)
    return []
  const keys = fields.map(field => String(field.key))
  const { unknown, unused, repeated } = checkPlaceholders(keys, textsOfParts(parts))
  return [
    ...unknown.map(key => `{{${key}}} is used in a text, but is not a field`),
    ...unused.map(key => `the field «${key}» is used in no text`),
    ...repeated.map(key => `the field «${key}» stands twice`),
  ]
}

function partsOf(value: unknown): Record<string, unknown>[] {
  return Array.isArray(value) ? value.filter(part => typeof part === 'object' && part !== null) : []
}
