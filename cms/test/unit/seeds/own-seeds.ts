import type { SeedLanguage } from '../../../src/seeds/read-seeds.ts'
import { resolve } from 'node:path'
import { readContentAttributes } from '../../../src/seeds/content-schema.ts'
import { readSeeds } from '../../../src/seeds/read-seeds.ts'
import { readableTexts } from './readable-texts.ts'

const appDir = resolve(import.meta.dirname, '../../..')
const sourceDir = resolve(appDir, 'src')

/** The cookbook's own content. */
export const { seeds } = readSeeds(resolve(appDir, 'seeds'), sourceDir)

export interface Written {
  name: string
  type: string
  language: SeedLanguage
  entry: Record<string, unknown>
  isPublished: boolean
  texts: (skip?: readonly string[]) => string[]
}

/** Each document in each of its languages. */
export const written: Written[] = seeds.flatMap(seed => Object.entries(seed.locales).map(([language, entry]) => ({
  name: `${seed.type}/${seed.key}`,
  type: seed.type,
  language: language as SeedLanguage,
  entry,
  isPublished: seed.status === 'published' && !seed.drafts.includes(language),
  texts: (skip?: readonly string[]) => readableTexts(sourceDir, readContentAttributes(sourceDir, seed.type), entry, { skip }),
})))
