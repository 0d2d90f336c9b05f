import type { BuiltSite } from '../fixtures/built-site.ts'
import { request } from 'node:http'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createFormStamp } from '../../server/submissions/form-stamp.ts'
import { notifySite, signingSecret, startBuiltSite } from '../fixtures/built-site.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
beforeEach(() => {
  Object.assign(site.cms.state, { isDown: false, submissions: [], refusal: null })
})
afterAll(() => site.close())

const example = { title: 'Et verksted i Eksempelvik', message: 'Vi prøvde i et år.\r\nSå ble det fast.' }
/** As a form that has been open for a minute. */
const toStamp = (ageMs = 60_000) => createFormStamp(signingSecret, Date.now() - ageMs)

async function send(form: string, fields: Record<string, string>, headers: Record<string, string> = {}) {
  const reply = await fetch(`${site.url}${form}`, { method: 'POST', body: new URLSearchParams({ stamp: toStamp(), ...fields }), headers, redirect: 'manual' })
  return { status: reply.status, headers: reply.headers, location: reply.headers.get('location') ?? '', text: await reply.text() }
}
const read = async (path: string) => fetch(site.url + path).then(async reply => ({ status: reply.status, headers: reply.headers, text: await reply.text() }))

describe('a form that is sent in', () => {
  it('is stored by the CMS as the site\'s own, with only what was filled in, and leads to a receipt', async () => {
    const sent = await send('/send-inn/eksempel', { ...example, link: 'www.eksempel.no/verksted', senderRole: '', url: '' })
    expect([sent.status, sent.headers.get('cache-control')]).toEqual([303, 'no-store'])
    const [{ data, headers } = { data: {}, headers: {} }] = site.cms.state.submissions
    expect(data).toEqual({ kind: 'example', language: 'nb', title: example.title, message: 'Vi prøvde i et år.\nSå ble det fast.', link: 'https://www.eksempel.no/verksted' })
    expect(headers.authorization).toBe('Bearer a-web-token-only-for-the-tests')
    expect(headers['x-reader-digest']).toMatch(/^[\w-]{43}$/)
    const receipt = await read(sent.location)
    expect([receipt.status, receipt.headers.get('cache-control'), receipt.headers.get('etag')]).toEqual([200, 'no-store', null])
    expect(receipt.text).toContain('kvittering-nummer-1')
    expect(receipt.text).toContain('noindex')
  })

  it('is stored about the page that it is about, also when that has got a new address', async () => {
    site.cms.state.moved['glossary-term/losen/nb'] = { type: 'glossary-term', documentId: 'term-1', locale: 'nb', slug: 'innovasjonslos' }
    const sent = await send('/send-inn/rettelse', { message: 'Lenken er død.', side: '/ordliste/losen' })
    expect(sent.status).toBe(303)
    expect(site.cms.state.submissions.map(({ data }) => data.about)).toEqual([{ type: 'glossary-term', documentId: 'term-1' }])
    expect((await read('/send-inn/rettelse?side=/ordliste/losen')).text).toContain('name="side" value="/ordliste/innovasjonslos"')
  })

  it('is stored once when it is sent twice, and again when it is another text', async () => {
    const stamp = toStamp()
    const both = await Promise.all([send('/send-inn/eksempel', { ...example, stamp }), send('/send-inn/eksempel', { ...example, stamp })])
    expect(both.map(({ status }) => status)).toEqual([303, 303])
    await send('/send-inn/eksempel', { ...example, stamp })
    expect(site.cms.state.submissions).toHaveLength(1)
    await send('/send-inn/eksempel', { ...example, message: 'Noe annet.', stamp })
    expect(site.cms.state.submissions).toHaveLength(2)
  })

  it.each([
    ['/send-inn/tilbyder', { title: 'Verkstaden Døme', message: 'Arbeid.', organisationNumber: '999 999 999' }, { kind: 'provider', language: 'nb' }],
    ['/nn/send-inn/behov', { title: 'Ein stad å vere', message: 'På ettermiddagen.', deadline: '2027-03-31' }, { kind: 'need', language: 'nn', deadline: '2027-03-31' }],
    ['/en/send-inn/sporsmal', { message: 'Who owns the results?', askedBy: 'entrepreneur' }, { kind: 'question', language: 'en', askedBy: 'entrepreneur' }],
    ['/send-inn/rettelse', { message: 'Lenken er død.', side: '/ordliste/innovasjonslos' }, { kind: 'correction', about: { type: 'glossary-term', documentId: 'term-1' } }],
    ['/send-inn/nyttig', { useful: 'no', message: 'Jeg savnet et eksempel.', side: '/ordliste/innovasjonslos' }, { kind: 'usefulness', useful: 'no' }],
  ])('%s is stored as its kind, in its language', async (form, fields, stored) => {
    expect((await send(form, fields)).status).toBe(303)
    expect(site.cms.state.submissions[0]?.data).toMatchObject(stored)
  })

  it('whether a page was useful is answered without a stamp, and thanked for on the page', async () => {
    const reply = await fetch(`${site.url}/nn/send-inn/nyttig`, { method: 'POST', body: new URLSearchParams({ useful: 'yes', side: '/ordliste/innovasjonslos' }), redirect: 'manual' })
    expect([reply.status, reply.headers.get('location')]).toEqual([303, '/nn/ordliste/innovasjonslos#takk'])
    expect((await read('/nn/ordliste/innovasjonslos')).text).toContain('id="takk"')
  })
})

describe('a form that cannot be stored comes back with what was typed', () => {
  it('and with what to do at each field and in a summary, and says so in its title', async () => {
    const sent = await send('/send-inn/eksempel', { title: '', message: '<b>Noe</b>', replyAddress: 'ikke en adresse', link: 'fil:///x' })
    expect([sent.status, sent.headers.get('cache-control')]).toEqual([422, 'no-store'])
    expect(sent.text).toContain('<title>Feil: Send inn et eksempel')
    expect(sent.text).toContain('href="#felt-title"')
    expect(sent.text).toContain('Fyll ut «Hva handler eksempelet om?».')
    expect(sent.text).toContain('id="felt-replyAddress-feil"')
    expect(sent.text).toContain('Skriv hele nettadressen')
    expect(sent.text).toContain('&lt;b&gt;Noe&lt;/b&gt;</textarea>')
    expect(site.cms.state.submissions).toEqual([])
  })

  it('when the CMS finds the fault', async () => {
    site.cms.state.refusal = { status: 400, body: { error: { details: { errors: [{ path: ['data', 'organisationNumber'], message: 'x' }] } } } }
    const sent = await send('/send-inn/tilbyder', { title: 'Døme', message: 'Arbeid.', organisationNumber: '123' })
    expect([sent.status, sent.text.includes('Sjekk organisasjonsnummeret')]).toEqual([422, true])
  })

  it.each([
    ['with a stamp from the future', { stamp: createFormStamp(signingSecret, Date.now() + 1_000_000) }, {}, 422, 'stått åpent for lenge'],
    ['with a stamp that is not ours', { stamp: `${Date.now() - 60_000}-abc.def` }, {}, 422, 'stått åpent for lenge'],
    ['after two days', { stamp: toStamp(48 * 3_600_000) }, {}, 422, 'stått åpent for lenge'],
    ['with the hidden field filled in', { url: 'https://spam.example' }, {}, 422, 'Et skjult felt var fylt ut'],
    ['from a page of another site', {}, { 'sec-fetch-site': 'cross-site' }, 403, 'ble ikke sendt fra kokeboka'],
    ['from another origin', {}, { origin: 'https://other.example' }, 403, 'ble ikke sendt fra kokeboka'],
  ])('%s', async (_, fields, headers, status, words) => {
    const sent = await send('/send-inn/eksempel', { ...example, ...fields }, headers)
    expect(sent.status).toBe(status)
    expect(sent.text).toContain(words)
    expect(sent.text).toContain('value="Et verksted i Eksempelvik"')
    expect(sent.text).not.toContain('spam.example')
    expect(site.cms.state.submissions).toEqual([])
  })

  it('faster than anybody writes', async () => {
    // A machine that takes three seconds to answer is not too fast; one that does so every time has other faults.
    for (let tries = 0; tries < 5; tries++) {
      site.cms.state.submissions = []
      const sent = await send('/send-inn/eksempel', { ...example, stamp: toStamp(0) })
      if (sent.status === 303)
        continue
      expect([sent.status, sent.text.includes('Det gikk svært fort'), site.cms.state.submissions]).toEqual([422, true, []])
      return
    }
    expect.fail('a form that was just shown was taken five times')
  })

  it('when too many come from one place, with how long to wait', async () => {
    site.cms.state.refusal = { status: 429, body: {}, retryAfter: '432' }
    const sent = await send('/send-inn/eksempel', example)
    expect([sent.status, sent.headers.get('retry-after')]).toEqual([429, '432'])
    expect(sent.text).toContain('Vent ti minutter')
  })

  it('when the CMS is down, and is stored by the next try', async () => {
    const stamp = toStamp()
    site.cms.state.isDown = true
    const sent = await send('/send-inn/rettelse', { message: 'Lenken er død.', side: '/ordliste/anskaffelse', stamp })
    expect([sent.status, sent.headers.get('retry-after')]).toEqual([503, '10'])
    expect(sent.text).toContain('Lenken er død.</textarea>')
    expect(sent.text).toContain('value="/ordliste/anskaffelse"')
    site.cms.state.isDown = false
    expect((await send('/send-inn/rettelse', { message: 'Lenken er død.', side: '/ordliste/anskaffelse', stamp })).status).toBe(303)
  })

  it.each([
    ['', 'rettelse', 'Siden du skrev om, er tatt ned'],
    ['/nn', 'rettelse', 'Sida du skreiv om, er teken ned'],
    ['/en', 'nyttig', 'The page you wrote about has been taken down'],
  ])('when the page that it is about is gone, and is stored when the page is back (%s/send-inn/%s)', async (prefix, form, words) => {
    const path = `${prefix}/send-inn/${form}`
    const fields = { useful: 'no', message: 'Lenken er død.', side: '/ordliste/innovasjonslos' }
    const terms = site.cms.state.cookbook['glossary-terms'] ?? []
    const unpublish = async (isGone: boolean) => {
      site.cms.state.cookbook['glossary-terms'] = isGone ? terms.filter(({ documentId }) => documentId !== 'term-1') : terms
      expect((await notifySite(site.url, 'glossary-term', 'term-1')).ok).toBe(true)
    }
    await unpublish(true)
    const sent = await send(path, fields)
    await unpublish(false)
    expect(sent.status).toBe(422)
    expect(sent.text).toContain(words)
    expect(sent.text).toContain('Lenken er død.</textarea>')
    expect(sent.text).toContain('name="side" value="/ordliste/innovasjonslos"')
    expect(site.cms.state.submissions).toEqual([])
    expect((await send(path, fields)).status).toBe(303)
  })

  it('when the CMS has unpublished the page that it is about, and we have not heard of it', async () => {
    site.cms.state.refusal = { status: 400, body: { error: { details: { errors: [{ path: ['data', 'about'], message: 'is not a published entry' }] } } } }
    const sent = await send('/send-inn/rettelse', { message: 'Lenken er død.', side: '/ordliste/innovasjonslos' })
    expect(sent.status).toBe(422)
    expect(sent.text).toContain('Siden du skrev om, er tatt ned')
    expect(sent.text).toContain('Lenken er død.</textarea>')
    expect(sent.text).not.toContain('#felt-about')
  })

  it('is too big: nothing of it is read to the end', async () => {
    const sent = await send('/send-inn/eksempel', { ...example, message: 'å'.repeat(60_000) })
    expect([sent.status, sent.text.includes('Teksten er for lang')]).toEqual([413, true])
    const status = await new Promise((resolve, reject) => {
      const streamed = request(`${site.url}/send-inn/eksempel`, { method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' } }, reply => resolve(reply.resume().statusCode))
      streamed.on('error', reject).end(`message=${'x'.repeat(150_000)}`)
    })
    expect(status).toBe(413)
  })
})

describe('a receipt', () => {
  it.each(['', '?nr=eksempel.abc.1.def', `?nr=${'x'.repeat(500)}`])('that we have not given is not shown: %s', async (query) => {
    expect((await read(`/send-inn/kvittering${query}`)).status).toBe(404)
  })
})

describe('the page of a form', () => {
  it.each(['eksempel', 'tilbyder', 'behov', 'sporsmal', 'rettelse?side=/ordliste/innovasjonslos', 'nyttig?side=/ordliste/innovasjonslos'])('%s has words for every field in three languages, and is made anew for each reader', async (form) => {
    for (const prefix of ['', '/nn', '/en']) {
      const page = await read(`${prefix}/send-inn/${form}`)
      expect([page.status, page.headers.get('cache-control')]).toEqual([200, 'no-store'])
      expect(page.text).not.toMatch(/send\.\w+|>\s*(?:title|message|useful|askedBy)\s*</)
    }
  })

  it('about no page that we know says how to report a fault', async () => {
    const page = await read('/send-inn/rettelse?side=/ordliste/finnes-ikke')
    expect(page.text).toContain('Vi vet ikke hvilken side det gjelder')
    expect(page.text).not.toContain('<form class="sheet')
  })

  it('that does not exist is a 404, also for what is sent to it', async () => {
    expect((await read('/send-inn/noe')).status).toBe(404)
    expect((await send('/send-inn/noe', {})).status).toBeGreaterThanOrEqual(400)
  })
})
