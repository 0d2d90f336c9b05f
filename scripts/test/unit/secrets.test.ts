import type { Environment } from '../../start/environment.ts'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { ensureSecrets } from '../../start/secrets.ts'

let dataDir = ''
const environment = () => ({ dataDir }) as Environment
const file = () => join(dataDir, 'secrets.json')

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'kokeboka-secrets-'))
})
afterEach(() => rmSync(dataDir, { recursive: true }))

describe('the secrets of an installation', () => {
  it('are made once and then kept', () => {
    const first = ensureSecrets(environment())
    expect(first.isFirstStart).toBe(true)
    expect(ensureSecrets(environment())).toEqual({ secrets: first.secrets, isFirstStart: false })
  })

  it('of an earlier version get the secret that it did not have, and keep the others', () => {
    const { secrets } = ensureSecrets(environment())
    const { webToken: _new, ...earlier } = secrets
    writeFileSync(file(), JSON.stringify(earlier))
    const mended = ensureSecrets(environment()).secrets
    expect(mended).toEqual({ ...earlier, webToken: expect.stringMatching(/^[\w-]{43}$/) })
    expect(JSON.parse(readFileSync(file(), 'utf8'))).toEqual(mended)
  })

  it('that cannot be read stop the start, and are not made anew', () => {
    writeFileSync(file(), '{"appKeys":"short"}')
    expect(() => ensureSecrets(environment())).toThrow(/cannot be read/)
    expect(readFileSync(file(), 'utf8')).toBe('{"appKeys":"short"}')
  })
})
