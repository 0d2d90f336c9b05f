import type { Secrets } from '../../start/secrets.ts'
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readEnvironment } from '../../start/environment.ts'
import { chooseSearchEngine } from '../../start/search-engine.ts'
import { ensureSecrets } from '../../start/secrets.ts'

let folder: string
let secrets: Secrets
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kokeboka-engine-'))
  secrets = ensureSecrets(readEnvironment({ DATA_DIR: folder })).secrets
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(folder, { recursive: true, force: true })
})

describe('chooseSearchEngine', () => {
  it('starts the embedded engine where there is no other, and gives the site a key that may only search', async () => {
    vi.stubEnv('PATH', folder)
    const engine = chooseSearchEngine(readEnvironment({ DATA_DIR: folder }), secrets)
    expect(engine.title).toBe('the embedded search engine')
    expect(engine.part?.command.at(-1)).toMatch(/embedded\/main\.ts$/)
    expect(await engine.searchKey()).toBe(secrets.meiliSearchKey)
  })

  it('starts a meilisearch on the PATH in its place and says so, unless told not to', () => {
    const binary = join(folder, 'meilisearch')
    writeFileSync(binary, '#!/bin/sh\n')
    chmodSync(binary, 0o755)
    vi.stubEnv('PATH', folder)
    const engine = chooseSearchEngine(readEnvironment({ DATA_DIR: folder }), secrets)
    expect(engine.title).toBe(`Meilisearch from ${binary}`)
    expect(engine.part?.command).toEqual(expect.arrayContaining([binary, '--http-addr', '127.0.0.1:7700', '--no-analytics']))
    expect(chooseSearchEngine(readEnvironment({ DATA_DIR: folder, SEARCH_ENGINE: 'embedded' }), secrets).title).toBe('the embedded search engine')
  })

  it('starts none where MEILI_URL points to one, and asks that for its search key', async () => {
    const server = createServer((request, response) => {
      const isAllowed = request.headers.authorization === 'Bearer the-master-key-of-16'
      response.writeHead(isAllowed ? 200 : 403, { 'content-type': 'application/json' })
      response.end(JSON.stringify({ results: [{ key: 'admin', actions: ['*'] }, { key: 'only-search', actions: ['search'] }] }))
    }).listen(0, '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    const MEILI_URL = `http://127.0.0.1:${(server.address() as { port: number }).port}`
    const ask = (MEILI_MASTER_KEY: string): Promise<string> => chooseSearchEngine(readEnvironment({ DATA_DIR: folder, MEILI_URL, MEILI_MASTER_KEY }), secrets).searchKey()
    expect(chooseSearchEngine(readEnvironment({ DATA_DIR: folder, MEILI_URL, MEILI_MASTER_KEY: 'the-master-key-of-16' }), secrets).part).toBeNull()
    expect(await ask('the-master-key-of-16')).toBe('only-search')
    await expect(ask('another-key-of-16-letters')).rejects.toThrowError(/refused its list of keys \(403\)\. Check MEILI_MASTER_KEY/)
    server.close()
  })
})
