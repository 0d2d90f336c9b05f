import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readEnvironment } from '../../start/environment.ts'
import { preflight } from '../../start/preflight.ts'
import { ensureSecrets } from '../../start/secrets.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kokeboka-start-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('preflight', () => {
  it('names every port that is taken, and the variable that moves it', async () => {
    const server = createServer().listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    const { port } = server.address() as { port: number }
    await expect(preflight(readEnvironment({ DATA_DIR: folder }), [{ name: 'the site', variable: 'WEB_PORT', port }]))
      .rejects
      .toThrowError(new RegExp(`${port} \\(the site\\).*WEB_PORT=<port> npm start`))
    server.close()
  })

  it('says so when the data folder cannot be made', async () => {
    await expect(preflight(readEnvironment({ DATA_DIR: '/dev/null/kokeboka' }), [])).rejects.toThrowError(/data folder \/dev\/null\/kokeboka cannot be written to/)
  })
})

describe('ensureSecrets', () => {
  it('makes secrets that only the owner can read, and keeps them', () => {
    const env = readEnvironment({ DATA_DIR: folder })
    const first = ensureSecrets(env)
    const second = ensureSecrets(env)
    expect(first.isFirstStart).toBe(true)
    expect(second).toEqual({ secrets: first.secrets, isFirstStart: false })
    expect(statSync(join(folder, 'secrets.json')).mode & 0o777).toBe(0o600)
    expect(new Set(Object.values(first.secrets)).size).toBe(Object.keys(first.secrets).length)
  })

  it('takes the editor\'s password from the environment', () => {
    const env = readEnvironment({ DATA_DIR: folder, EDITOR_PASSWORD: 'Hemmelig123' })
    expect(ensureSecrets(env).secrets.editorPassword).toBe('Hemmelig123')
  })
})
