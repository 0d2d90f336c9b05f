import type { Environment } from './environment.ts'
import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { dataPath } from './environment.ts'
import { StartError } from './start-error.ts'

const secret = z.string().min(16)
const schema = z.object({
  appKeys: secret,
  adminJwtSecret: secret,
  apiTokenSalt: secret,
  transferTokenSalt: secret,
  encryptionKey: secret,
  jwtSecret: secret,
  syncToken: secret,
  webSigningSecret: secret,
  webToken: secret,
  meiliMasterKey: secret,
  meiliSearchKey: secret,
  editorPassword: z.string().min(8),
})
export type Secrets = z.infer<typeof schema>

/** Secrets are made at first start and then kept: a new one would log everybody out and orphan encrypted values. */
export function ensureSecrets(env: Environment): { secrets: Secrets, isFirstStart: boolean } {
  const file = dataPath(env, 'secrets.json')
  if (existsSync(file))
    return { secrets: readSecrets(file), isFirstStart: false }
  const made = makeSecrets(env.EDITOR_PASSWORD)
  // wx: two starts at once must not each make their own.
  writeFileSync(file, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flag: 'wx' })
  return { secrets: made, isFirstStart: true }
}

function readSecrets(file: string): Secrets {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    const complete = schema.safeParse(kept)
    if (complete.success)
      return complete.data
    // Made by an earlier version, which had no such secret. Nothing was ever locked with it, so a new one is safe.
    const mended = schema.parse({ webToken: make(), ...z.record(z.string(), z.unknown()).parse(kept) })
    writeFileSync(file, `${JSON.stringify(mended, null, 2)}\n`, { mode: 0o600 })
    return mended
  }
  catch (cause) {
    throw new StartError(`${file} cannot be read as the secrets of an earlier start. Restore it from a backup, or remove the whole data folder to begin anew.`, { cause })
  }
}

function make(): string {
  return randomBytes(32).toString('base64url')
}

function makeSecrets(editorPassword: string | undefined): Secrets {
  return {
    appKeys: [make(), make()].join(','),
    adminJwtSecret: make(),
    apiTokenSalt: make(),
    transferTokenSalt: make(),
    encryptionKey: make(),
    jwtSecret: make(),
    syncToken: make(),
    webSigningSecret: make(),
    webToken: make(),
    meiliMasterKey: make(),
    meiliSearchKey: make(),
    // Strapi asks for a capital, a small letter and a digit; chance alone does not promise them.
    editorPassword: editorPassword ?? `Kk1-${randomBytes(12).toString('base64url')}`,
  }
}
