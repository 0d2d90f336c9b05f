import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { Seed, SeedLanguage } from './read-seeds.ts'
import { toUid } from '../content/content-types.ts'
import { isIn } from './check-references.ts'
import { readContentSchema } from './content-schema.ts'
import { toDocumentData } from './to-document-data.ts'

/** What is remembered of a seed once loaded: whether the file has changed since, and whether an editor has. */
export interface LoadedSeed { documentId: string, hash: string, updatedAt: Partial<Record<SeedLanguage, string>> }
/** By `<type>/<key>`. */
export type LoadedSeeds = Record<string, LoadedSeed>

export interface SeedReport { added: string[], updated: string[], keptAsEdited: string[] }

/** Strapi's type has `publish` only where all the uids have drafts. */
type DraftedUid = Exclude<ContentTypeUid, 'api::municipality.municipality' | 'api::county.county'>
interface Written { loaded: LoadedSeed, isComplete: boolean }
interface Loading { strapi: Core.Strapi, sourceDir: string, byName: ReadonlyMap<string, Seed>, loaded: LoadedSeeds }

/**
 * Brings the documents in step with the seed files: makes the new ones, updates those whose file has changed and
 * whose document no editor has touched, and leaves alone what an editor has changed or deleted. Changes `loaded`.
 */
export async function writeSeeds(strapi: Core.Strapi, sourceDir: string, seeds: readonly Seed[], loaded: LoadedSeeds): Promise<SeedReport> {
  const report: SeedReport = { added: [], updated: [], keptAsEdited: [] }
  const loading: Loading = { strapi, sourceDir, byName: new Map(seeds.map(seed => [nameOf(seed), seed])), loaded }
  const incomplete: Seed[] = []
  for (const seed of seeds) {
    const name = nameOf(seed)
    const before = loaded[name]
    if (before?.hash === seed.hash)
      continue
    if (before !== undefined && !await isUntouched(loading, seed, before)) {
      report.keptAsEdited.push(name)
      continue
    }
    const written = await writeSeed(loading, seed)
    loaded[name] = written.loaded
    if (!written.isComplete)
      incomplete.push(seed)
    report[before === undefined ? 'added' : 'updated'].push(name)
  }
  // These refer to one that was made after them (a glossary term and its neighbour): now all of them are there.
  for (const seed of incomplete)
    loaded[nameOf(seed)] = (await writeSeed(loading, seed)).loaded
  return report
}

async function writeSeed(loading: Loading, seed: Seed): Promise<Written> {
  const { strapi, sourceDir, loaded } = loading
  const uid = toUid(seed.type)
  const { attributes, hasDrafts } = readContentSchema(sourceDir, seed.type)
  const documents = strapi.documents(uid)
  let documentId = loaded[nameOf(seed)]?.documentId
  let isComplete = true
  for (const [language, entry] of Object.entries(seed.locales)) {
    const find = (type: string, key: string, isWanted: (other: Seed) => boolean): string | undefined => {
      const other = loading.byName.get(`${type}/${key}`)
      if (other === undefined || !isWanted(other))
        return undefined
      const id = loaded[nameOf(other)]?.documentId
      isComplete &&= id !== undefined
      return id
    }
    const data = toDocumentData(sourceDir, attributes, entry, {
      related: (type, key) => find(type, key, other => isIn(other, language)),
      referred: (type, key) => find(type, key, () => true),
    })
    const locale = language === 'all' ? {} : { locale: language }
    if (documentId === undefined)
      documentId = (await documents.create({ ...locale, data: data as never })).documentId
    else
      await documents.update({ documentId, ...locale, data: data as never })
  }
  if (documentId === undefined)
    throw new Error(`The seed ${nameOf(seed)} has no language`)
  if (hasDrafts && seed.status === 'published') {
    const locale = Object.keys(seed.locales).filter(language => !seed.drafts.includes(language))
    await strapi.documents(uid as DraftedUid).publish({ documentId, locale })
  }
  return { loaded: { documentId, hash: seed.hash, updatedAt: await readDraftTimes(loading, seed, documentId) }, isComplete }
}

async function isUntouched(loading: Loading, seed: Seed, before: LoadedSeed): Promise<boolean> {
  const now = await readDraftTimes(loading, seed, before.documentId)
  return Object.keys(now).length === Object.keys(before.updatedAt).length
    && Object.entries(before.updatedAt).every(([language, time]) => now[language as SeedLanguage] === time)
}

async function readDraftTimes({ strapi, sourceDir }: Loading, seed: Seed, documentId: string): Promise<LoadedSeed['updatedAt']> {
  const { hasDrafts, isLocalized } = readContentSchema(sourceDir, seed.type)
  const rows: { locale: SeedLanguage | null, updatedAt: string }[] = await strapi.db.query(toUid(seed.type))
    .findMany({ select: isLocalized ? ['locale', 'updatedAt'] : ['updatedAt'], where: { documentId, ...(hasDrafts ? { publishedAt: null } : {}) } })
  return Object.fromEntries(rows.map(row => [row.locale ?? 'all', new Date(row.updatedAt).toISOString()]))
}

function nameOf(seed: Seed): string {
  return `${seed.type}/${seed.key}`
}
