import { join, resolve } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { StartError } from './start-error.ts'

const port = z.coerce.number().int().min(1).max(65535)

const schema = z.object({
  WEB_PORT: port.default(3000),
  CMS_PORT: port.default(1337),
  SEARCH_PORT: port.default(7700),
  SYNC_PORT: port.default(7710),
  DATA_DIR: z.string().min(1).default('.data'),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be an address such as postgres://user:password@host:5432/kokeboka').optional(),
  MEILI_URL: z.url({ protocol: /^https?$/ }).optional(),
  MEILI_MASTER_KEY: z.string().min(16, 'must be at least 16 characters').optional(),
  MEILI_SEARCH_KEY: z.string().min(16, 'must be at least 16 characters').optional(),
  SEARCH_ENGINE: z.enum(['embedded']).optional(),
  EDITOR_EMAIL: z.email().default('redaktor@kokeboka.local'),
  EDITOR_PASSWORD: z.string().regex(/^(?=.*[a-z])(?=.*[A-Z])(?=.*\d).{8,}$/, 'must have at least 8 characters, with a capital letter, a small letter and a digit').optional(),
  SITE_URL: z.url({ protocol: /^https?$/ }).optional(),
  ROBOTS: z.enum(['open', 'closed']).default('open'),
  DEMO: z.enum(['0', '1']).default('1'),
  SAMI_INTERFACE: z.enum(['off', 'draft', 'on']).default('off'),
  LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error']).default('info'),
}).superRefine((env, context) => {
  if (env.MEILI_URL && !env.MEILI_MASTER_KEY)
    context.addIssue({ code: 'custom', path: ['MEILI_MASTER_KEY'], message: 'must be set together with MEILI_URL' })
  const ports = [env.WEB_PORT, env.CMS_PORT, env.SEARCH_PORT, env.SYNC_PORT]
  if (new Set(ports).size < ports.length)
    context.addIssue({ code: 'custom', path: ['WEB_PORT'], message: 'the four ports (WEB_PORT, CMS_PORT, SEARCH_PORT, SYNC_PORT) must differ' })
})

export type Environment = z.infer<typeof schema> & { root: string, dataDir: string }

/** What a person may set for `npm start`. Throws a StartError that lists everything that is wrong. */
export function readEnvironment(source: NodeJS.ProcessEnv = process.env): Environment {
  // An empty variable means «not set», as in a shell.
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value !== ''))
  const result = schema.safeParse(given)
  if (!result.success) {
    const lines = result.error.issues.map(issue => `  ${issue.path.join('.')}: ${issue.message}`)
    throw new StartError(`the environment has values that cannot be used:\n${lines.join('\n')}\nCorrect or remove them and try again.`)
  }
  const root = resolve(import.meta.dirname, '../..')
  return { ...result.data, root, dataDir: resolve(root, result.data.DATA_DIR) }
}

/** Where the parts keep what must survive a restart, and their logs. */
export function dataPath(env: Environment, ...parts: string[]): string {
  return join(env.dataDir, ...parts)
}
