import { mkdirSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { requireEnv } from './env/env.ts'

export default () => {
  const env = requireEnv()
  return {
    host: env.HOST,
    port: env.CMS_PORT,
    url: env.CMS_PUBLIC_URL ?? '',
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
