import type { Attributes } from './content-schema.ts'
import type { Seed, SeedProblem } from './read-seeds.ts'
import { isReferences, readComponentAttributes, readContentAttributes } from './content-schema.ts'

/**
 * A relation in one language of a seed: the keys at a path, and the type they should be of. One that `crosses` is a
 * field of references: it may point at another language, at a draft and at demonstration data, and readers see it
 * once there is something to see.
 */
export interface Reference { path: string, target: string, keys: string[], crosses: boolean }

/** Across seeds: every key is a seed of the right type, in the language, and no two have the same address. */
export function checkReferences(sourceDir: string, seeds: readonly Seed[]): SeedProblem[] {
  const byKey = new Map(seeds.map(seed => [`${seed.type}/${seed.key}`, seed]))
  const problems = seeds.flatMap(seed => Object.entries(seed.locales).flatMap(([locale, entry]) =>
    findReferences(sourceDir, readContentAttributes(sourceDir, seed.type), entry).flatMap(({ path, target, keys, crosses }) =>
      keys.flatMap((key): SeedProblem[] => {
        const found = byKey.get(`${target}/${key}`)
        const at = { file: `${seed.type}/${seed.key}.yaml`, path: `locales.${locale}.${path}` }
        if (found === undefined)
          return [{ ...at, message: `there is no seed ${target}/${key}` }]
        if (crosses)
          return []
        // What stands under `shared` is for all languages, and the loader leaves it out where the target is not.
        if (!isIn(found, locale) && path.includes('.'))
          return [{ ...at, message: `${target}/${key} does not exist in «${locale}», and a relation stays within one language` }]
        if (seed.status === 'published' && found.status === 'draft')
          return [{ ...at, message: `${target}/${key} is a draft, so a published entry cannot show it` }]
        if (found.isDemo && !seed.isDemo)
          return [{ ...at, message: `${target}/${key} is demonstration data, which DEMO=0 leaves out` }]
        return []
      }))))
  return [...problems, ...checkSlugs(seeds)]
}

/** All relations of an entry, those inside components too. */
export function findReferences(sourceDir: string, attributes: Attributes, entry: Record<string, unknown>, base = ''): Reference[] {
  return Object.entries(attributes).flatMap(([name, attribute]): Reference[] => {
    const value = entry[name]
    if (value === null || value === undefined)
      return []
    const path = `${base}${name}`
    if (attribute.type === 'relation')
      return [{ path, target: attribute.target?.split('.')[1] ?? '', keys: [value].flat().map(String), crosses: false }]
    if (isReferences(attribute))
      return toReferences(path, value)
    if (attribute.type !== 'component')
      return []
    const inner = readComponentAttributes(sourceDir, attribute.component ?? '')
    return [value].flat().filter(part => typeof part === 'object' && part !== null).flatMap((part, index) =>
      findReferences(sourceDir, inner, part as Record<string, unknown>, attribute.repeatable === true ? `${path}.${index}.` : `${path}.`))
  })
}

function toReferences(path: string, value: unknown): Reference[] {
  return [value].flat().map(String).map((reference) => {
    const [target = '', key = ''] = reference.split('/')
    return { path, target, keys: [key], crosses: true }
  })
}

/** Whether a seed is there for those who read this language. */
export function isIn(seed: Pick<Seed, 'locales'>, locale: string): boolean {
  return Object.hasOwn(seed.locales, locale) || Object.hasOwn(seed.locales, 'all')
}

function checkSlugs(seeds: readonly Seed[]): SeedProblem[] {
  const owners = new Map<string, string>()
  return seeds.flatMap(seed => Object.entries(seed.locales).flatMap(([locale, entry]): SeedProblem[] => {
    const address = `${seed.type} ${locale} ${String(entry.slug)}`
    const owner = owners.get(address)
    if (entry.slug === undefined || owner === undefined) {
      owners.set(address, seed.key)
      return []
    }
    return [{ file: `${seed.type}/${seed.key}.yaml`, path: `locales.${locale}.slug`, message: `is taken by ${owner}` }]
  }))
}
