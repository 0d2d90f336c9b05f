import type { Environment } from './environment.ts'
import type { SearchEngine } from './search-engine.ts'
import type { Secrets } from './secrets.ts'
import type { Part } from './supervisor.ts'
import { join } from 'node:path'
import process from 'node:process'
import { dataPath } from './environment.ts'

const INDEX_NAME = 'kokebok'

/**
 * Left alone, Node lets a heap grow as far as the machine allows, above all the young generation, where short-lived
 * garbage waits. These keep the whole cookbook below 900 MB, also right after a first start has loaded the content.
 * The engine has room for what a search leaves behind: with 1 MB, collecting it took nearly half of a question's time.
 * `--optimize-for-size` would take 40 MB off the CMS and make publish → searchable half as long again.
 */
export const NODE_MEMORY = {
  'cms': ['--max-semi-space-size=4', '--max-old-space-size=512'],
  'search-sync': ['--max-semi-space-size=4', '--max-old-space-size=80'],
  'search-engine': ['--max-semi-space-size=8', '--max-old-space-size=512'],
  'web': ['--max-semi-space-size=4', '--max-old-space-size=192'],
}

/** The three programs of ours, in production mode, each told all it needs and no more. */
export function partsOf(env: Environment, secrets: Secrets, engine: SearchEngine, searchKey: string): Part[] {
  const address = (port: number): string => `http://127.0.0.1:${port}`
  const log = (name: string): string => dataPath(env, 'logs', `${name}.log`)
  const siteUrl = env.SITE_URL ?? `http://localhost:${env.WEB_PORT}`
  const shared = { HOST: '127.0.0.1', NODE_ENV: 'production', LOG_LEVEL: env.LOG_LEVEL }
  const cmsPublicUrl = `http://localhost:${env.CMS_PORT}`
  return [
    {
      name: 'cms',
      command: [process.execPath, ...NODE_MEMORY.cms, join(env.root, 'cms/node_modules/@strapi/strapi/bin/strapi.js'), 'start'],
      cwd: join(env.root, 'cms'),
      logFile: log('cms'),
      readyUrl: `${address(env.CMS_PORT)}/_health`,
      env: {
        ...shared,
        CMS_PORT: String(env.CMS_PORT),
        CMS_PUBLIC_URL: cmsPublicUrl,
        WEB_URL: siteUrl,
        DATA_DIR: env.dataDir,
        DATABASE_FILE: dataPath(env, 'cms.sqlite'),
        ...(env.DATABASE_URL ? { DATABASE_URL: env.DATABASE_URL } : {}),
        APP_KEYS: secrets.appKeys,
        ADMIN_JWT_SECRET: secrets.adminJwtSecret,
        API_TOKEN_SALT: secrets.apiTokenSalt,
        TRANSFER_TOKEN_SALT: secrets.transferTokenSalt,
        ENCRYPTION_KEY: secrets.encryptionKey,
        JWT_SECRET: secrets.jwtSecret,
        SYNC_TOKEN: secrets.syncToken,
        WEB_TOKEN: secrets.webToken,
        EDITOR_EMAIL: env.EDITOR_EMAIL,
        EDITOR_PASSWORD: secrets.editorPassword,
        DEMO: env.DEMO,
        STRAPI_TELEMETRY_DISABLED: 'true',
      },
    },
    {
      name: 'search-sync',
      command: [process.execPath, ...NODE_MEMORY['search-sync'], join(env.root, 'search-sync/src/main.ts')],
      cwd: join(env.root, 'search-sync'),
      logFile: log('search-sync'),
      readyUrl: `${address(env.SYNC_PORT)}/readyz`,
      env: {
        ...shared,
        CMS_URL: address(env.CMS_PORT),
        SYNC_TOKEN: secrets.syncToken,
        MEILI_URL: engine.url,
        MEILI_MASTER_KEY: engine.masterKey,
        INDEX_NAME,
        WEB_URL: address(env.WEB_PORT),
        WEB_SIGNING_SECRET: secrets.webSigningSecret,
        SYNC_PORT: String(env.SYNC_PORT),
      },
    },
    {
      name: 'web',
      command: [process.execPath, ...NODE_MEMORY.web, join(env.root, 'web/.output/server/index.mjs')],
      cwd: join(env.root, 'web'),
      logFile: log('web'),
      readyUrl: `${address(env.WEB_PORT)}/api/health`,
      env: {
        ...shared,
        PORT: String(env.WEB_PORT),
        CMS_URL: address(env.CMS_PORT),
        CMS_PUBLIC_URL: cmsPublicUrl,
        MEILI_URL: engine.url,
        MEILI_SEARCH_KEY: searchKey,
        INDEX_NAME,
        WEB_SIGNING_SECRET: secrets.webSigningSecret,
        WEB_TOKEN: secrets.webToken,
        SITE_URL: siteUrl,
        SAMI_INTERFACE: env.SAMI_INTERFACE,
        ROBOTS: env.ROBOTS,
      },
    },
  ]
}
