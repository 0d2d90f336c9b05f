import type { BuiltSite } from '../fixtures/built-site.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBuiltSite } from '../fixtures/built-site.ts'
import { entryPages, listPages, sitePages } from '../fixtures/page-paths.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
afterAll(() => site.close())

describe('a list to stand on somebody else\'s page', () => {
  it.each(['/innbygging/behov', '/nn/innbygging/behov', '/en/innbygging/arrangementer'])('%s may be framed by anybody, and has no script, no cookie and no menu', async (path) => {
    const reply = await fetch(site.url + path)
    const html = await reply.text()
    expect(reply.status).toBe(200)
    expect(reply.headers.get('x-frame-options')).toBeNull()
    expect(reply.headers.get('content-security-policy')).toMatch(/frame-ancestors \*;.*script-src 'none'/)
    expect(reply.headers.get('cross-origin-resource-policy')).toBe('cross-origin')
    expect(reply.headers.get('set-cookie')).toBeNull()
    expect(html).not.toMatch(/<script|<nav|<footer|<style| style="/)
    expect(html).toContain('<base target="_blank">')
    expect(html).toContain('<meta name="robots" content="noindex">')
  })

  it('shows what is of the place that was asked for, by the number of a municipality or a county', async () => {
    const read = async (query: string) => (await fetch(`${site.url}/innbygging/behov${query}`)).text()
    for (const query of ['', '?kommune=9991', '?fylke=99', '?kommune=9991&utm_source=x'])
      expect(await read(query)).toContain('Et sted å være på ettermiddagen')
    for (const query of ['?kommune=9992', '?fylke=03'])
      expect(await read(query)).toContain('Ingen behov er lagt fram akkurat nå.')
  })

  it('shows coming events only', async () => {
    const html = await (await fetch(`${site.url}/innbygging/arrangementer`)).text()
    expect(html).toContain('Speed-date før anskaffelsen')
    expect(html).not.toContain('Oppstartsmøte')
  })

  it('is the only kind of page that may be framed', async () => {
    for (const path of [...sitePages, ...listPages, ...entryPages.map(page => page.path), '/sok?q=behov', '/innbygging', '/innbygging/behov/x', '/finnes-ikke']) {
      const { headers } = await fetch(site.url + path)
      expect([path, headers.get('x-frame-options'), headers.get('content-security-policy')]).toEqual([path, 'DENY', expect.stringContaining('frame-ancestors \'none\'')])
    }
    // The policy is for pages; text has the older header.
    for (const path of ['/llms.txt', '/om.md'])
      expect((await fetch(site.url + path)).headers.get('x-frame-options')).toBe('DENY')
  })
})
