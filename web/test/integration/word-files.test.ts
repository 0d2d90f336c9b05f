import type { BuiltSite } from '../fixtures/built-site.ts'
import { createHmac } from 'node:crypto'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { signingSecret, startBuiltSite } from '../fixtures/built-site.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
afterAll(() => site.close())

async function readFile(path: string) {
  const reply = await fetch(site.url + path)
  const bytes = new Uint8Array(await reply.arrayBuffer())
  return { reply, text: reply.status === 200 ? strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()) : '' }
}

async function notify(type: string, documentId: string) {
  const timestamp = String(Date.now())
  const body = JSON.stringify({ documents: [{ type, documentId }] })
  const signature = createHmac('sha256', signingSecret).update(`${timestamp}.${body}`).digest('hex')
  await fetch(`${site.url}/api/changed`, { method: 'POST', body, headers: { 'content-type': 'application/json', 'x-kokeboka-timestamp': timestamp, 'x-kokeboka-signature': signature } })
}

describe('the Word file of a template', () => {
  it('is the first thing the page offers, and is a Word file', async () => {
    const page = await (await fetch(`${site.url}/nn/maler/behovsskildring`)).text()
    const [, link] = /<a [^>]*href="([^"]+)" download/.exec(page.slice(page.indexOf('<main'))) ?? []
    expect(link).toBe('/nn/maler/behovsskildring.docx')
    const { reply, text } = await readFile(link ?? '')
    expect(reply.headers.get('content-type')).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document')
    expect(reply.headers.get('content-disposition')).toBe('attachment')
    expect(text).toContain('Behovsskildring')
  })

  it('is not sent again to whoever has it, and HEAD is answered as GET', async () => {
    const { reply } = await readFile('/maler/behovsbeskrivelse.docx')
    const etag = reply.headers.get('etag') ?? ''
    expect((await fetch(`${site.url}/maler/behovsbeskrivelse.docx`, { headers: { 'if-none-match': etag } })).status).toBe(304)
    const head = await fetch(`${site.url}/maler/behovsbeskrivelse.docx`, { method: 'HEAD' })
    expect([head.status, head.headers.get('etag'), head.headers.get('content-length')]).toEqual([200, etag, reply.headers.get('content-length')])
  })

  it('does not exist where there is no template', async () => {
    expect((await readFile('/maler/finnes-ikke.docx')).reply.status).toBe(404)
  })

  it('changes when the template does, and the last good one is served while the CMS is down', async () => {
    await readFile('/maler/behovsbeskrivelse.docx')
    Object.assign(site.cms.state.cookbook.templates?.[0] ?? {}, { title: 'Et nytt navn' })
    await notify('template', 'template-1')
    expect((await readFile('/maler/behovsbeskrivelse.docx')).text).toContain('Et nytt navn')
    site.cms.state.isDown = true
    await notify('template', 'template-1')
    expect((await readFile('/maler/behovsbeskrivelse.docx')).text).toContain('Et nytt navn')
    expect((await readFile('/maler/aldri-sett.docx')).reply.status).toBe(503)
    site.cms.state.isDown = false
  })
})
