import { requireEnv } from './env/env.ts'

/** What the site's own server shows when it speaks for a reader. */
export default () => ({ token: requireEnv().WEB_TOKEN })
