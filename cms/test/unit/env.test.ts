import { describe, expect, it } from 'vitest'
import { parseEnv } from '../../config/env/env.ts'

describe('parseEnv', () => {
  it('names every problem in one line', () => {
    const result = parseEnv({ CMS_PORT: '99999', SYNC_TOKEN: 'short', DATA_DIR: '/data', DATABASE_URL: 'mysql://x' })
    expect(result).toMatchObject({ ok: false })
    const message = result.ok ? '' : result.message
    expect(message).not.toContain('\n')
    for (const name of ['CMS_PORT', 'SYNC_TOKEN', 'WEB_TOKEN', 'DATABASE_URL', 'APP_KEYS', 'EDITOR_EMAIL'])
      expect(message).toContain(name)
  })
})
