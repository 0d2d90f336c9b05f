import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { requireEnv } from './env/env.ts'

export default () => {
  const env = requireEnv()
  return {
    host: env.HOST,
    port: env.CMS_PORT,
    url: env.CMS_PUBLIC_URL ?? '',
    // Whether X-Forwarded-For says who asks: only true behind a proxy of ours, and then only the last name, which it
    // wrote itself; the names before it are whatever the caller wrote.
    proxy: { koa: env.TRUST_PROXY, maxIpsCount: 1 },
    app: { keys: env.APP_KEYS },
    dirs: { public: preparePublicDir(env.DATA_DIR) },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    webhooks: { populateRelations: false },
  }
}

/**
 * `strapi::public` serves everything in this folder, so it must hold nothing but uploads: not DATA_DIR itself, where
 * the database and the secrets are. Strapi puts the files in `uploads` below it and wants that to exist.
 */
function preparePublicDir(dataDir: string): string {
  const publicDir = resolve(dataDir, 'uploads')
  mkdirSync(join(publicDir, 'uploads'), { recursive: true })
  return publicDir
}
