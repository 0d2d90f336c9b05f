import type { BuiltSite } from '../fixtures/built-site.ts'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBuiltSite } from '../fixtures/built-site.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
afterAll(() => site.close())

/** The addresses of the scripts that a page loads. */
async function findScripts(path: string): Promise<string[]> {
  const page = await (await fetch(site.url + path)).text()
  return [...page.matchAll(/<script type="module" src="([^"]*)"/g)].map(match => match[1] ?? '')
}

describe('the script of the pages', () => {
  it('is one file, the same everywhere, of at most 12 kB on the wire', async () => {
    const scripts = await findScripts('/sok?q=behov')
    expect(scripts).toHaveLength(1)
    expect(await findScripts('/finnes-ikke')).toEqual(scripts)
    const source = await (await fetch(site.url + scripts[0])).text()
    expect(gzipSync(source).length).toBeLessThanOrEqual(12_000)
    expect(source).toContain('addEventListener')
  })

  it('has a name of its content, so that browsers keep it for good', async () => {
    const [script] = await findScripts('/')
    const { headers } = await fetch(site.url + script)
    expect([headers.get('content-type'), headers.get('cache-control')]).toEqual([expect.stringContaining('text/javascript'), 'public, max-age=31536000, immutable'])
  })

  it('may be run, and no other: the policy allows files of the site only', async () => {
    const policy = (await fetch(`${site.url}/om`)).headers.get('content-security-policy')
    expect(policy).toContain('script-src \'self\';')
    expect(policy).toContain('script-src-attr \'none\'')
  })
})
