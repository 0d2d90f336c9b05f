import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cpSync, mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import process from 'node:process'
import { createDatabase } from './postgres.ts'

/** A CMS that has been booted once and stopped: its folder, with the SQLite database in it, and where PostgreSQL is if that is used. */
export interface SeededCms { dataDir: string, postgresUrl?: string }

const SEEDED_DATABASE = 'seeded'

/** The environment of a CMS in tests: only what is secret in earnest is made up. */
function toEnvironment(dataDir: string, databaseUrl?: string): Record<string, string> {
  const secret = 'a-secret-only-for-the-tests'
  return {
    NODE_ENV: 'production',
    DATA_DIR: dataDir,
    APP_KEYS: secret,
    ADMIN_JWT_SECRET: secret,
    API_TOKEN_SALT: secret,
    TRANSFER_TOKEN_SALT: secret,
    ENCRYPTION_KEY: secret,
    JWT_SECRET: secret,
    SYNC_TOKEN: 'a-token-only-for-the-tests',
    WEB_TOKEN: 'a-web-token-only-for-the-tests',
    EDITOR_EMAIL: 'redaktor@eksempel.no',
    EDITOR_PASSWORD: 'Eksempel-passord-1',
    SEED_DIR: 'test/fixtures/seeds',
    LOG_LEVEL: process.env.LOG_LEVEL ?? 'error',
    ...(databaseUrl === undefined ? { DATABASE_FILE: join(dataDir, 'cms.db') } : { DATABASE_URL: databaseUrl }),
  }
}

/** Strapi is a global of its process and leaves much behind, so the one that seeds has a process of its own. */
export async function seedInOwnProcess({ dataDir, postgresUrl }: SeededCms): Promise<void> {
  mkdirSync(dataDir)
  const databaseUrl = postgresUrl && await createDatabase(postgresUrl, SEEDED_DATABASE)
  const child = spawn(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(import.meta.dirname, 'boot-and-stop.mts')], {
    env: { ...process.env, ...toEnvironment(dataDir, databaseUrl) },
    stdio: 'inherit',
  })
  const [code] = await once(child, 'exit')
  if (code !== 0)
    throw new Error(`The CMS that was to load the seeds for all tests ended with code ${code}, see above.`)
}

/** The environment of a new CMS with all that the seeded one has, and nothing shared. */
export async function copySeeded({ dataDir, postgresUrl }: SeededCms): Promise<Record<string, string>> {
  const copy = makeDataDir()
  cpSync(dataDir, copy, { recursive: true })
  return toEnvironment(copy, postgresUrl && await createDatabase(postgresUrl, toDatabaseName(copy), SEEDED_DATABASE))
}

/** The environment of a new CMS that has nothing yet and gets no seeds, on the same kind of database. */
export async function beginEmpty({ postgresUrl }: SeededCms): Promise<Record<string, string>> {
  const dataDir = makeDataDir()
  return { ...toEnvironment(dataDir, postgresUrl && await createDatabase(postgresUrl, toDatabaseName(dataDir))), SEED: '0' }
}

function makeDataDir(): string {
  return mkdtempSync(join(tmpdir(), 'kokeboka-cms-'))
}

function toDatabaseName(dataDir: string): string {
  return basename(dataDir).toLowerCase().replaceAll(/\W/g, '_')
}
