import type { BuiltSite } from '../fixtures/built-site.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { samiPaths, withLocalePrefix } from '../../shared/paths.ts'
import { startBuiltSite } from '../fixtures/built-site.ts'

/** All texts of an interface language. */
function readWords(locale: string): Set<string> {
  const words = new Set<string>()
  JSON.parse(readFileSync(join(import.meta.dirname, `../../i18n/locales/${locale}.json`), 'utf8'), (_, value: unknown) => {
    if (typeof value === 'string')
      words.add(value)
    return value
  })
  return words
}

/** The texts of a page that are not marked as Norwegian, the names of controls among them. */
function readUnmarkedTexts(html: string): string[] {
  const unmarked = html.replace(/<(\w+)(?: [^>]*)? lang="n[bn]"[^>]*>[\s\S]*?<\/\1>/g, '')
  return [...unmarked.matchAll(/>([^<]+)<|(?:aria-label|placeholder)="([^"]*)"/g)].map(([, text, name]) => (text ?? name ?? '').trim())
}

const pages = samiPaths.map(path => withLocalePrefix(path, 'se'))
let site: BuiltSite
const read = (path: string) => fetch(site.url + path, { redirect: 'manual' })

describe('where Northern Sámi is not switched on', () => {
  beforeAll(async () => {
    site = await startBuiltSite()
  })
  afterAll(() => site.close())

  it.each([...pages, '/se/oppskrifter?hats=1'])('%s leads to the Norwegian page', async (path) => {
    const reply = await read(path)
    expect([reply.status, reply.headers.get('location')]).toEqual([302, path.replace(/^\/se/, '') || '/'])
  })

  it('is offered nowhere', async () => {
    expect(await (await read('/')).text()).not.toMatch(/href="[^"]*\/se"/)
  })
})

describe.each(['draft', 'on'] as const)('where Northern Sámi is %s', (state) => {
  beforeAll(async () => {
    site = await startBuiltSite({ SAMI_INTERFACE: state })
  })
  afterAll(() => site.close())

  it.each([...pages, '/se/sok?q=behov', '/se/sok?q=xyzzy'])('%s says in its own language that the rest is Norwegian, and marks what is', async (path) => {
    const reply = await read(path)
    const html = await reply.text()
    expect(reply.status).toBe(200)
    expect(html).toMatch(/<html\s+lang="se"/)
    expect(html).toContain('<p lang="nb"> Bare noen sider i kokeboka er på nordsamisk.')
    const [norwegian, own] = [readWords('nb'), readWords('se')]
    expect(readUnmarkedTexts(html).filter(text => norwegian.has(text) && !own.has(text))).toEqual([])
  })

  it('leads to the Norwegian page where there is no other', async () => {
    const reply = await read('/se/oppskrifter?hats=1')
    expect([reply.status, reply.headers.get('location')]).toEqual([302, '/oppskrifter?hats=1'])
  })

  it(state === 'on' ? 'is offered to readers and search engines, for those pages alone' : 'says that nobody has checked it, and is offered to nobody', async () => {
    const [norwegian, sami, recipes] = await Promise.all(['/', '/se', '/oppskrifter'].map(async path => (await read(path)).text()))
    const isOffered = state === 'on'
    expect(norwegian?.includes('hreflang="se" href="https://kokeboka.example/se"')).toBe(isOffered)
    expect(norwegian?.includes('<a href="/se" lang="se"')).toBe(isOffered)
    expect(sami?.includes('Dette er et utkast som ingen oversetter har kontrollert.')).toBe(!isOffered)
    expect(sami?.includes('<meta name="robots" content="noindex">')).toBe(!isOffered)
    expect(recipes).not.toContain('hreflang="se" href="https://kokeboka.example/se/oppskrifter"')
  })
})
