import type { TestProject } from 'vitest/node'
import type { SeededCms } from './seeded-cms.ts'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { startPostgres } from './postgres.ts'
import { seedInOwnProcess } from './seeded-cms.ts'
import { compileStrapi } from './strapi-module.ts'

declare module 'vitest' {
  interface ProvidedContext { seeded: SeededCms }
}

/**
 * Brings dist/ up to date with src/, without the admin, which takes half a minute and is not asked here. Then boots the
 * CMS once on an empty database: making tables and loading seeds takes ten times as long as a boot on a copy of them.
 */
export default async function prepareSuite(project: TestProject): Promise<() => Promise<void>> {
  await compileStrapi({ appDir: resolve(import.meta.dirname, '../..') })
  const folder = mkdtempSync(join(tmpdir(), 'kokeboka-cms-'))
  // PostgreSQL runs as another user, who must come through to its folder.
  chmodSync(folder, 0o755)
  const postgres = process.env.TEST_DATABASE === 'postgres' ? await startPostgres(join(folder, 'postgres')) : undefined
  const tidy = async (): Promise<void> => {
    await postgres?.stop()
    rmSync(folder, { recursive: true, force: true })
  }
  try {
    const seeded: SeededCms = { dataDir: join(folder, 'seeded'), ...(postgres === undefined ? {} : { postgresUrl: postgres.url }) }
    await seedInOwnProcess(seeded)
    project.provide('seeded', seeded)
    return tidy
  }
  catch (error) {
    await tidy()
    throw error
  }
}
