import type { Core } from '@strapi/strapi'
import type { ContentTypeUid, Locale } from '../../contract/content.ts'
import type { Seed } from './read-seeds.ts'
import { toUid } from '../content/content-types.ts'
import { readContentAttributes } from './content-schema.ts'
import { toDocumentData } from './to-document-data.ts'

/** What is remembered of a seed once loaded: whether the file has changed since, and whether an editor has. */
export interface LoadedSeed { documentId: string, hash: string, updatedAt: Partial<Record<Locale, string>> }
/** By `<type>/<key>`. */
export type LoadedSeeds = Record<string, LoadedSeed>

export interface SeedReport { added: string[], updated: string[], keptAsEdited: string[] }

/**
 * Brings the documents in step with the seed files: makes the new ones, updates those whose file has changed and
 * whose document no editor has touched, and leaves alone what an editor has changed or deleted. Changes `loaded`.
 */
export async function writeSeeds(strapi: Core.Strapi, sourceDir: string, seeds: readonly Seed[], loaded: LoadedSeeds): Promise<SeedReport> {
  const report: SeedReport = { added: [], updated: [], keptAsEdited: [] }
  const written: Seed[] = []
  for (const seed of seeds) {
    const name = nameOf(seed)
    const before = loaded[name]
    if (before?.hash === seed.hash)
      continue
    if (before !== undefined && !await isUntouched(strapi, seed, before)) {
      report.keptAsEdited.push(name)
      continue
    }
    loaded[name] = await writeSeed(strapi, sourceDir, seed, seeds, loaded)
    written.push(seed)
    report[before === undefined ? 'added' : 'updated'].push(name)
  }
  // A seed may refer to one that was made after it (a glossary term and its neighbour): now all of them are there.
  for (const seed of written.filter(seed => seed.type === 'glossary-term'))
    loaded[nameOf(seed)] = await writeSeed(strapi, sourceDir, seed, seeds, loaded)
  return report
}

async function writeSeed(strapi: Core.Strapi, sourceDir: string, seed: Seed, seeds: readonly Seed[], loaded: LoadedSeeds): Promise<LoadedSeed> {
  const uid = toUid(seed.type)
  const attributes = readContentAttributes(sourceDir, seed.type)
  const documents = strapi.documents(uid)
  let documentId = loaded[nameOf(seed)]?.documentId
  for (const [locale, entry] of Object.entries(seed.locales)) {
    const exists = (type: string, key: string): boolean =>
      seeds.some(other => other.type === type && other.key === key && Object.hasOwn(other.locales, locale))
    const data = toDocumentData(sourceDir, attributes, entry, (type, key) => exists(type, key) ? loaded[`${type}/${key}`]?.documentId : undefined)
    if (documentId === undefined)
      documentId = (await documents.create({ locale, data: data as never })).documentId
    else
      await documents.update({ documentId, locale, data: data as never })
  }
  if (documentId === undefined)
    throw new Error(`The seed ${nameOf(seed)} has no language`)
  if (seed.status === 'published')
    await (documents as unknown as { publish: (o: unknown) => Promise<unknown> }).publish({ documentId, locale: Object.keys(seed.locales) })
  return { documentId, hash: seed.hash, updatedAt: await readDraftTimes(strapi, uid, documentId) }
}

async function isUntouched(strapi: Core.Strapi, seed: Seed, before: LoadedSeed): Promise<boolean> {
  const now = await readDraftTimes(strapi, toUid(seed.type), before.documentId)
  return Object.keys(now).length === Object.keys(before.updatedAt).length
    && Object.entries(before.updatedAt).every(([locale, time]) => now[locale as Locale] === time)
}

async function readDraftTimes(strapi: Core.Strapi, uid: ContentTypeUid, documentId: string): Promise<LoadedSeed['updatedAt']> {
  const drafts: { locale: Locale, updatedAt: string }[] = await strapi.db.query(uid)
    .findMany({ select: ['locale', 'updatedAt'], where: { documentId, publishedAt: null } })
  return Object.fromEntries(drafts.map(draft => [draft.locale, new Date(draft.updatedAt).toISOString()]))
}

function nameOf(seed: Seed): string {
  return `${seed.type}/${seed.key}`
}
