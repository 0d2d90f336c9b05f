import { describe, expect, it } from 'vitest'
import { readEnvironment } from '../../start/environment.ts'

describe('readEnvironment', () => {
  it('has a default for everything, so that npm start asks nothing', () => {
    const env = readEnvironment({})
    expect(env).toMatchObject({ WEB_PORT: 3000, CMS_PORT: 1337, SEARCH_PORT: 7700, SYNC_PORT: 7710, DEMO: '1' })
    expect(env.dataDir).toBe(`${env.root}/.data`)
  })

  it('takes an empty variable as not set', () => {
    expect(readEnvironment({ WEB_PORT: '', DATABASE_URL: '' }).WEB_PORT).toBe(3000)
  })

  it('lists everything that is wrong at once, by name', () => {
    expect(() => readEnvironment({ WEB_PORT: 'abc', DATABASE_URL: 'mysql://x', DEMO: 'yes', EDITOR_PASSWORD: 'short' }))
      .toThrowError(/WEB_PORT.*\n.*DATABASE_URL.*\n.*EDITOR_PASSWORD.*\n.*DEMO/)
  })

  it('refuses two parts on one port', () => {
    expect(() => readEnvironment({ WEB_PORT: '4000', CMS_PORT: '4000' })).toThrowError(/must differ/)
  })

  it('wants the key together with the address of a Meilisearch', () => {
    expect(() => readEnvironment({ MEILI_URL: 'http://127.0.0.1:7700' })).toThrowError(/MEILI_MASTER_KEY: must be set together with MEILI_URL/)
  })
})
