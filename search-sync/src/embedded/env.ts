import { z } from 'zod'

const keySchema = z.string().min(16, 'must have at least 16 characters')

const envSchema = z.object({
  HOST: z.string().min(1).default('127.0.0.1'),
  SEARCH_PORT: z.coerce.number().int().min(0).max(65535).default(7700),
  ENGINE_DIR: z.string().min(1),
  MEILI_MASTER_KEY: keySchema,
  /** May only search. */
  MEILI_SEARCH_KEY: keySchema,
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
}).refine(env => env.MEILI_MASTER_KEY !== env.MEILI_SEARCH_KEY, { path: ['MEILI_SEARCH_KEY'], message: 'must differ from MEILI_MASTER_KEY' })

export type EngineEnv = z.output<typeof envSchema>

/** Reads the environment. Throws an Error whose one-line message lists every problem at once. */
export function requireEnv(source: Record<string, string | undefined>): EngineEnv {
  const parsed = envSchema.safeParse(source)
  if (parsed.success)
    return parsed.data
  const problems = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The embedded search engine cannot start, its environment is wrong: ${problems.join('; ')}`)
}
