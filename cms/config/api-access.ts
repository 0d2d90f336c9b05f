import type { Env } from './env/env.ts'
import { requireEnv } from './env/env.ts'

/** How much one client may ask of the API, and who is not counted. */
export default () => {
  const env: Env & { WEB_TOKEN?: string } = requireEnv()
  return {
    /** Bearer tokens of our own processes: the site reads a whole list to render one page. */
    trustedTokens: env.WEB_TOKEN === undefined ? [] : [env.WEB_TOKEN],
    /** Ten a second, kept up for a minute: a whole mirror is a few hundred requests, a reader's page none. */
    pointsAMinute: 600,
  }
}
