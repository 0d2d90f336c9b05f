import type { Core } from '@strapi/strapi'
import { rmSync } from 'node:fs'
import process from 'node:process'
import { inject } from 'vitest'
import { bootStrapi } from './boot-strapi.ts'
import { beginEmpty, copySeeded } from './seeded-cms.ts'

export interface Cms {
  strapi: Core.Strapi
  url: string
  syncToken: string
  /** A call to /api/sync with the token. */
  sync: (method: string, path: string, body?: unknown) => Promise<{ status: number, body: unknown }>
  /** Stops Strapi, does `meanwhile`, and boots it again on the same database; `strapi` and `url` are new afterwards. */
  restart: (meanwhile: () => Promise<void>) => Promise<void>
  stop: () => Promise<void>
}

/** A whole Strapi on a database of its own, with the seeds of test/fixtures or none; `TEST_DATABASE=postgres` for PostgreSQL. */
export async function bootCms({ hasSeeds = true } = {}): Promise<Cms> {
  const environment = await (hasSeeds ? copySeeded : beginEmpty)(inject('seeded'))
  Object.assign(process.env, environment)
  const { SYNC_TOKEN: syncToken = '', DATA_DIR: dataDir = '' } = environment
  const cms: Cms = {
    ...await bootStrapi(),
    syncToken,
    sync: (method, path, body) => callSync(`${cms.url}/api/sync/${path}`, { method, syncToken, body }),
    async restart(meanwhile) {
      await destroyKeepingListeners(cms.strapi)
      await meanwhile()
      Object.assign(cms, await bootStrapi())
    },
    async stop() {
      await destroyKeepingListeners(cms.strapi)
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return cms
}

/** Strapi takes away all listeners of the process at its end, those of the test runner among them. */
async function destroyKeepingListeners(strapi: Core.Strapi): Promise<void> {
  const kept = process.eventNames().map(name => [name, process.rawListeners(name as 'exit')] as const)
  await strapi.destroy()
  for (const [name, listeners] of kept) {
    for (const listener of listeners)
      process.on(name, listener as () => void)
  }
}

async function callSync(url: string, { method, syncToken, body }: { method: string, syncToken: string, body: unknown }): Promise<{ status: number, body: unknown }> {
  const response = await fetch(url, {
    method,
    headers: { 'authorization': `Bearer ${syncToken}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}
