import process from 'node:process'
import { z } from 'zod'

const address = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).transform(url => url.replace(/\/+$/, ''))

const environmentSchema = z.object({
  CMS_URL: address,
  MEILI_URL: address,
  MEILI_SEARCH_KEY: z.string().min(1),
  INDEX_NAME: z.string().regex(/^[\w-]+$/).default('kokebok'),
  WEB_SIGNING_SECRET: z.string().min(16, { error: 'must have at least 16 characters' }),
  /** Shown to the CMS by this server: readers' submissions without script, and searches without a hit. */
  WEB_TOKEN: z.string().min(16, { error: 'must have at least 16 characters' }),
  /** The address that readers use: canonical links are made from it. */
  SITE_URL: address,
  /** The address of the CMS in an editor's browser: it alone may show previews in a frame. Not given: nobody may. */
  CMS_PUBLIC_URL: address.optional(),
  /** How often the CMS's change feed is asked for what no notice told of. */
  FOLLOW_CHANGES_MS: z.coerce.number().int().min(50).max(600_000).default(20_000),
  /** `on` says that a translator has read the texts in Northern Sámi; `draft` shows them, marked, to whoever has the address. */
  SAMI_INTERFACE: z.enum(['off', 'draft', 'on']).default('off'),
  /** `closed` keeps search engines away from a site that is for tests. */
  ROBOTS: z.enum(['open', 'closed']).default('open'),
  /** `1`: behind a proxy of ours, the last name in X-Forwarded-For is who asks. */
  TRUST_PROXY: z.enum(['0', '1']).default('0').transform(value => value === '1'),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
})
export type Environment = z.output<typeof environmentSchema>

let known: Environment | undefined

/** The environment, read once. Throws one error that lists everything wrong with it. */
export function requireEnvironment(): Environment {
  if (known !== undefined)
    return known
  const parsed = environmentSchema.safeParse(process.env)
  if (!parsed.success) {
    const problems = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`The web server cannot start with this environment. ${problems.join('; ')}`)
  }
  known = parsed.data
  return known
}
