import process from 'node:process'
import { z } from 'zod'
import { ConfigurationError } from './errors.ts'

const url = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).transform(value => value.replace(/\/+$/, ''))
const secret = z.string().min(16, 'must be at least 16 characters')
const port = z.coerce.number().int().min(1).max(65_535)

const envSchema = z.object({
  CMS_URL: url,
  SYNC_TOKEN: secret,
  MEILI_URL: url,
  MEILI_MASTER_KEY: secret,
  // The engine's own rule for an index name.
  INDEX_NAME: z.string().regex(/^[\w-]{1,100}$/, 'must be letters, digits, - and _').default('kokebok'),
  WEB_URL: url,
  WEB_SIGNING_SECRET: secret,
  SYNC_PORT: port.default(7710),
  HOST: z.string().min(1).default('127.0.0.1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
})

export type Env = z.output<typeof envSchema>

/**
 * The worker's environment, read here and nowhere else.
 * @throws {ConfigurationError} one line with every fault in it.
 */
export function readEnv(source: Record<string, string | undefined> = process.env): Env {
  const parsed = envSchema.safeParse(source)
  if (parsed.success)
    return parsed.data
  const faults = parsed.error.issues.map(issue => `${issue.path.join('.')} ${source[String(issue.path[0])] === undefined ? 'is missing' : issue.message}`)
  throw new ConfigurationError(`search-sync cannot start, because its environment is wrong: ${faults.join('; ')}.`)
}
