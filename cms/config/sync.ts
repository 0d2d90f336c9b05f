import { requireEnv } from './env/env.ts'

export default () => ({ token: requireEnv().SYNC_TOKEN })
