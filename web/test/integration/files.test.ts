import type { BuiltSite } from '../fixtures/built-site.ts'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startBuiltSite } from '../fixtures/built-site.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
beforeEach(() => {
  Object.assign(site.cms.state, { isDown: false, files: { 'mal_1.docx': 'PK innhold', 'bilde_1.png': 'png', 'stor_1.pdf': 'x'.repeat(5_000_000), 'side_1.html': '<script>alert(1)</script>' } })
})
afterAll(() => site.close())

describe('a file', () => {
  it('is handed out as what its ending says, for saving, with nothing of the CMS\'s own', async () => {
    const reply = await fetch(`${site.url}/filer/mal_1.docx`)
    expect([reply.status, await reply.text()]).toEqual([200, 'PK innhold'])
    expect(Object.fromEntries(['content-type', 'content-disposition', 'content-security-policy', 'x-content-type-options', 'content-length', 'etag', 'set-cookie', 'x-powered-by'].map(name => [name, reply.headers.get(name)]))).toEqual({
      'content-type': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
      'content-disposition': 'attachment',
      'content-security-policy': 'default-src \'none\'; sandbox',
      'x-content-type-options': 'nosniff',
      'content-length': '10',
      'etag': '"file-1"',
      'set-cookie': null,
      'x-powered-by': null,
    })
  })

  it('that is a picture is shown in the page', async () => {
    const reply = await fetch(`${site.url}/filer/bilde_1.png`)
    expect([reply.headers.get('content-type'), reply.headers.get('content-disposition')]).toEqual(['image/png', 'inline'])
  })

  it('is not sent again to whoever has it', async () => {
    expect((await fetch(`${site.url}/filer/mal_1.docx`, { headers: { 'if-none-match': '"file-1"' } })).status).toBe(304)
  })

  it('answers HEAD as GET, without the bytes', async () => {
    const reply = await fetch(`${site.url}/filer/mal_1.docx`, { method: 'HEAD' })
    expect([reply.status, reply.headers.get('content-length'), await reply.text()]).toEqual([200, '10', ''])
  })

  it('that is large comes whole, and the site lives on when a reader breaks off', async () => {
    await new Promise<void>((resolve) => {
      const asking = request(`${site.url}/filer/stor_1.pdf`, (reply) => {
        reply.once('data', () => {
          asking.destroy()
          resolve()
        })
      })
      asking.on('error', () => resolve())
      asking.end()
    })
    expect((await (await fetch(`${site.url}/filer/stor_1.pdf`)).text()).length).toBe(5_000_000)
  })

  it.each(['side_1.html', 'finnes-ikke.pdf', '..%2f..%2fadmin', 'a.pdf%00', 'a/b.pdf'])('%s is a 404', async (name) => {
    const reply = await fetch(`${site.url}/filer/${name}`)
    expect(reply.status).toBe(404)
    expect(await reply.text()).not.toContain('alert')
  })

  it('is said to be out of reach when the CMS is', async () => {
    site.cms.state.isDown = true
    expect((await fetch(`${site.url}/filer/mal_1.docx`)).status).toBe(503)
    expect((await fetch(`${site.url}/filer/mal_1.docx`, { method: 'POST' })).status).toBe(405)
  })
})
