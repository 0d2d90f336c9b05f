import type { BuiltSite } from '../fixtures/built-site.ts'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { notifySite, startBuiltSite } from '../fixtures/built-site.ts'
import { createCookbook } from '../fixtures/cookbook.ts'
import { foreignScript } from '../fixtures/foreign-script.ts'
import { createHistories } from '../fixtures/histories.ts'
import { entryPages } from '../fixtures/page-paths.ts'

const recipe = '/oppskrifter/utlys-behovet-ikke-losningen'
const path = `${recipe}/endringer`

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
beforeEach(() => Object.assign(site.cms.state, { cookbook: createCookbook(), histories: createHistories(), isDown: false, moved: {} }))
afterAll(() => site.close())

async function read(address: string) {
  const reply = await fetch(site.url + address, { headers: { accept: 'text/html' }, redirect: 'manual' })
  return { status: reply.status, headers: reply.headers, text: await reply.text() }
}
/** The main part as it is read aloud. */
async function readWords(address: string): Promise<string> {
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec((await read(address)).text)?.[1] ?? ''
  return main.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ')
}

describe('what has become of an entry', () => {
  it('is told newest first, by the words of the page, with the time in Norway', async () => {
    const words = await readWords(path)
    expect(words).toMatch(/Endringer i «Utlys behovet, ikke løsningen»/)
    expect(words).toMatch(/3\. november 2026 kl\. 14:05 Endret .*12\. oktober 2026 kl\. 10:00 Publisert på nytt .*11\. oktober 2026 kl\. 10:00 Tatt bort .*2\. oktober 2026 kl\. 00:30 Endret .*1\. september 2026 kl\. 10:00 Publisert/)
    expect(words).toMatch(/Hvem tar initiativ tatt ut: Begge sammen slutt\. lagt til: Kommunen slutt\./)
    expect(words).toMatch(/Basisoppskriften lagt til: Ja slutt\. Neste gjennomgang tatt ut: 5\. oktober 2026 slutt\. lagt til: 5\. april 2027/)
    expect(words).toMatch(/Hindre dere kan møte Lagt til: Innkjøp og anbud Tatt ut: en side som ikke er publisert nå/)
    expect(words).toMatch(/Stegene Endret: Beskriv behovet Her går det ofte galt Endret: Å beskrive løsningen Tekst/)
    expect(words).toMatch(/Dette ble endret: «Tittel», «Det dere trenger»\. Hva som sto der, vises ikke lenger\./)
  })

  it('shows what was and what is by elements, and leaves out words far from a change', async () => {
    const { text } = await read(path)
    expect(text).toMatch(/Slik kunngjør <del><span class="unseen" lang="nb"> tatt ut: <\/span>kommunen<span[^>]*> slutt\. <\/span><\/del><ins>.*?dere.*?<\/ins> behovet\.\n\n/)
    expect(text).toContain('<span class="muted"> […] </span>')
  })

  it.each([['/nn', 'Endringar i', 'Kven tek initiativ'], ['/en', 'Changes to', 'Who takes the initiative']])('is told in the language of the reader, with the words of the entry marked (%s)', async (prefix, heading, name) => {
    const { status, text } = await read(prefix + path)
    expect([status, text.includes(heading), text.includes(name)]).toEqual([200, true, true])
    expect(text).toContain('<span lang="nb">«Utlys behovet, ikke løsningen»</span>')
    expect(text).toMatch(/<ol class="changes" lang="nb"/)
  })

  it('is not for search engines, and has the address of the entry\'s own language', async () => {
    const { text } = await read(`/en${path}`)
    expect(text).toContain('<meta name="robots" content="noindex">')
    expect(text).toContain(`<link rel="canonical" href="https://kokeboka.example${path}">`)
    expect(text).not.toMatch(foreignScript)
    expect((await read('/sitemap/1.xml')).text).not.toContain('/oppskrifter/utlys-behovet-ikke-losningen/endringer')
  })

  it.each(entryPages)('is led to from $path, which costs the CMS nothing for it', async ({ path }) => {
    const { historyAsks } = site.cms.state
    expect((await read(path)).text).toContain(`href="${path}/endringer"`)
    expect(site.cms.state.historyAsks).toBe(historyAsks)
    const changes = await read(`${path}/endringer`)
    expect([changes.status, /class="changes"|ikke endret siden/.test(changes.text)]).toEqual([200, true])
  })

  it('says so where nothing has changed', async () => {
    expect(await readWords('/barrierer/innkjop-og-anbud/endringer')).toContain('Siden er ikke endret siden den ble publisert 1. september 2026 kl. 10:00.')
  })

  it('comes in pages, and an invented number costs the CMS nothing', async () => {
    const template = '/maler/behovsbeskrivelse/endringer'
    expect((await read(template)).text).toContain(`href="${template}?side=2"`)
    expect(await readWords(`${template}?side=2`)).toMatch(/17\. oktober 2026 .* Historikken begynner her/)
    const { historyAsks } = site.cms.state
    expect((await read(`${template}?side=3`)).status).toBe(404)
    for (const side of ['0', '-1', '1e3', '100', 'x', '1'])
      expect((await read(`${template}?side=${side}`)).text).toBe((await read(template)).text)
    expect(site.cms.state.historyAsks).toBe(historyAsks)
  })

  it.each(['/oppskrifter/finnes-ikke/endringer', '/finnes/ikke/endringer', '/kommuner/eksempelvik/endringer', '/oppskrifter//endringer'])('%s is not there', async (address) => {
    const { historyAsks } = site.cms.state
    expect((await read(address)).status).toBe(404)
    expect(site.cms.state.historyAsks).toBe(historyAsks)
  })

  it('follows the entry to its new address', async () => {
    site.cms.state.moved['recipe/gammelt-navn/nb'] = { type: 'recipe', documentId: 'recipe-1', locale: 'nb', slug: 'utlys-behovet-ikke-losningen' }
    const { status, headers } = await read('/nn/oppskrifter/gammelt-navn/endringer')
    expect([status, headers.get('location')]).toEqual([301, `/nn${path}`])
  })

  it('is there as Markdown too', async () => {
    expect((await read(`${path}.md`)).text).toMatch(/## 3\. november 2026 kl\. 14:05 Endret\n[\s\S]*Slik kunngjør ~~kommunen~~ \*\*dere\*\* behovet/)
  })
})

describe('after a publish', () => {
  it('the new change is shown at once', async () => {
    await read(path)
    site.cms.state.histories['recipe/recipe-1/nb']?.unshift({ kind: 'changed', at: '2026-11-20T09:00:00.000Z', isWithheld: false, fields: [{ name: 'tips', kind: 'text', parts: [{ change: 'added', text: 'Et helt nytt tips.' }] }] })
    expect((await read(path)).text).not.toContain('Et helt nytt tips.')
    await notifySite(site.url, 'recipe', 'recipe-1')
    expect((await read(path)).text).toContain('Et helt nytt tips.')
    expect((await read(`/nn${path}`)).text).toContain('Et helt nytt tips.')
  })

  it('an entry that is unpublished has no history', async () => {
    const form = '/samarbeidsformer/innovativ-anskaffelse-med-dialog/endringer'
    expect((await read(form)).status).toBe(200)
    site.cms.state.cookbook['collaboration-forms'] = []
    await notifySite(site.url, 'collaboration-form', 'form-2')
    expect((await read(form)).status).toBe(404)
  })
})

describe('while the CMS is down', () => {
  it('a page that was seen goes on being served, in other languages too, and others say that they cannot be', async () => {
    const seen = await read(path)
    site.cms.state.isDown = true
    await notifySite(site.url, 'recipe', 'recipe-1')
    const again = await read(path)
    expect([again.status, again.text]).toEqual([200, seen.text])
    expect((await read(`/en${path}`)).status).toBe(200)
    const unseen = await read('/oppskrifter/treff-arshjulet/endringer')
    expect([unseen.status, unseen.headers.get('retry-after')]).toEqual([503, '10'])
  })
})
