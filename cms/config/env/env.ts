import process from 'node:process'
import { z } from 'zod'

/**
 * The only place in the CMS that reads the environment. In a folder, because Strapi takes every file of config/ itself
 * for configuration.
 */
const secret = z.string().min(16, 'has at least 16 characters')
const flag = z.enum(['0', '1']).default('1').transform(value => value === '1')
const port = z.coerce.number().int().min(1).max(65535)

const envSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  CMS_PORT: port.default(1337),
  CMS_PUBLIC_URL: z.url().optional(),
  WEB_URL: z.url().default('http://localhost:3000'),
  DATA_DIR: z.string().min(1),
  DATABASE_FILE: z.string().min(1).optional(),
  DATABASE_URL: z.string().regex(/^postgres(?:ql)?:\/\//, 'is a postgres:// address').optional(),
  APP_KEYS: z.string().transform(keys => keys.split(',').map(key => key.trim())).refine(keys => keys.every(key => key.length >= 16), 'is a comma-separated list of keys of at least 16 characters'),
  ADMIN_JWT_SECRET: secret,
  API_TOKEN_SALT: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  SYNC_TOKEN: secret,
  WEB_TOKEN: secret,
  EDITOR_EMAIL: z.email(),
  EDITOR_PASSWORD: z.string().min(8, 'has at least 8 characters'),
  TRUST_PROXY: z.enum(['0', '1']).default('0').transform(value => value === '1'),
  DEMO: flag,
  SEED: flag,
  SEED_DIR: z.string().min(1).default('seeds'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
}).refine(env => env.DATABASE_URL !== undefined || env.DATABASE_FILE !== undefined, {
  path: ['DATABASE_FILE'],
  message: 'or DATABASE_URL must be given',
})

export type Env = z.infer<typeof envSchema>

/** All problems of the environment in one sentence, or the parsed environment. An empty value counts as not given. */
export function parseEnv(source: Record<string, string | undefined>): { ok: true, env: Env } | { ok: false, message: string } {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const parsed = envSchema.safeParse(given)
  if (parsed.success)
    return { ok: true, env: parsed.data }
  const problems = parsed.error.issues.map(issue => `${issue.path.join('.')} ${issue.message}`)
  return { ok: false, message: `The environment of the CMS is not right: ${problems.join('; ')}.` }
}

/** Commands that read the configuration but start nothing; they run where no secret is, such as an image build. */
const COMMANDS_WITHOUT_SECRETS = ['build', 'ts:generate-types']
const NEVER_USED = 'not-used-by-this-command'
const STAND_INS = {
  DATA_DIR: '.tmp',
  DATABASE_FILE: ':memory:',
  APP_KEYS: NEVER_USED,
  ADMIN_JWT_SECRET: NEVER_USED,
  API_TOKEN_SALT: NEVER_USED,
  TRANSFER_TOKEN_SALT: NEVER_USED,
  ENCRYPTION_KEY: NEVER_USED,
  JWT_SECRET: NEVER_USED,
  SYNC_TOKEN: NEVER_USED,
  WEB_TOKEN: NEVER_USED,
  EDITOR_EMAIL: 'nobody@example.org',
  EDITOR_PASSWORD: NEVER_USED,
}

let cached: Env | undefined

/** The environment of this process. Ends the process with one line and exit code 78 when it is not right. */
export function requireEnv(): Env {
  if (cached !== undefined)
    return cached
  const command = process.argv[2] ?? ''
  const result = parseEnv(COMMANDS_WITHOUT_SECRETS.includes(command) ? { ...STAND_INS, ...process.env } : process.env)
  if (!result.ok) {
    process.stderr.write(`${result.message}\n`)
    process.exit(78)
  }
  cached = result.env
  return cached
}
