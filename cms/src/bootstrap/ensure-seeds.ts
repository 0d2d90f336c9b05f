import type { Core } from '@strapi/strapi'
import type { LoadedSeeds } from '../seeds/write-seeds.ts'
import { resolve } from 'node:path'
import { keepRevisionsTogether } from '../history/revision-batch.ts'
import { readSeeds } from '../seeds/read-seeds.ts'
import { writeSeeds } from '../seeds/write-seeds.ts'

/**
 * Loads the cookbook's content from the seed files, all of it or, when anything fails, nothing.
 * @throws {Error} listing every problem of every file.
 */
export async function ensureSeeds(strapi: Core.Strapi): Promise<void> {
  const { seed, demo, seedDir } = strapi.config.get<{ seed: boolean, demo: boolean, seedDir: string }>('start')
  if (!seed)
    return
  const sourceDir = strapi.dirs.dist.src
  const { seeds, problems } = readSeeds(resolve(strapi.dirs.app.root, seedDir), sourceDir)
  if (problems.length > 0)
    throw new Error(`The seed files are not right:\n${problems.map(({ file, path, message }) => `${file} › ${path}: ${message}`).join('\n')}`)
  const wanted = seeds.filter(seed => demo || !seed.isDemo)
  const startedAt = performance.now()
  const report = await keepRevisionsTogether(strapi, { by: 'seeds' }, async () => {
    const memory = { type: 'core', name: 'kokeboka', key: 'seeds' }
    const loaded = await strapi.store.get(memory) as LoadedSeeds | null ?? {}
    const result = await writeSeeds(strapi, sourceDir, wanted, loaded)
    // A start that changes nothing writes nothing: another process may be starting on the same database.
    if (result.added.length + result.updated.length > 0)
      await strapi.store.set({ ...memory, value: loaded })
    return result
  })
  const { added, updated, keptAsEdited } = report
  strapi.log.info(`Seeds: ${added.length} added, ${updated.length} updated, ${keptAsEdited.length} kept as an editor left them (${Math.round(performance.now() - startedAt)} ms)`)
}
