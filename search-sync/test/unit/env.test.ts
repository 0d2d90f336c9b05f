import { expect, it } from 'vitest'
import { readEnv } from '../../src/env.ts'
import { ConfigurationError } from '../../src/errors.ts'

const env = {
  CMS_URL: 'http://localhost:1337/',
  SYNC_TOKEN: 'a-token-of-16-signs',
  MEILI_URL: 'http://localhost:7700',
  MEILI_MASTER_KEY: 'a-key-of-sixteen-signs',
  WEB_URL: 'http://localhost:3000',
  WEB_SIGNING_SECRET: 'a-secret-of-16-signs',
}

it('fills in what need not be said', () => {
  expect(readEnv(env)).toMatchObject({ CMS_URL: 'http://localhost:1337', INDEX_NAME: 'kokebok', SYNC_PORT: 7710, HOST: '127.0.0.1', LOG_LEVEL: 'info' })
})

it('names every fault in one line', () => {
  expect(() => readEnv({ ...env, CMS_URL: 'ftp://x', SYNC_TOKEN: 'short', WEB_URL: undefined })).toThrow(ConfigurationError)
  expect(() => readEnv({ ...env, CMS_URL: 'ftp://x', SYNC_TOKEN: 'short', WEB_URL: undefined })).toThrow('CMS_URL must be an http(s) address; SYNC_TOKEN must be at least 16 characters; WEB_URL is missing')
})
