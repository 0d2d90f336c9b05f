import type { BuiltSite } from '../fixtures/built-site.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBuiltSite } from '../fixtures/built-site.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
afterAll(() => site.close())

async function read(path: string) {
  const reply = await fetch(site.url + path, { redirect: 'manual' })
  const html = await reply.text()
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  return { reply, html, words: main.replace(/<[^>]+>/g, ' ').replaceAll('&#39;', '\'').replace(/\s+/g, ' ') }
}

describe('a municipality', () => {
  it('says whom to turn to, what it needs and where one can meet, and is marked where it is made up', async () => {
    const { words, html } = await read('/kommuner/eksempelvik')
    expect(words).toContain('Kommunen finnes ikke.')
    expect(words).toMatch(/Hvem du vender deg til Innovasjonslosen i Eksempelvik Kommunedirektørens stab E-post: los@example\.org/)
    expect(words).toMatch(/Behov Behov Fiktivt eksempel|Behov .*Et sted å være på ettermiddagen/)
    expect(words).toMatch(/Arrangementer og møteplasser .*Speed-date før anskaffelsen .*Åpen dialogkveld/)
    expect(html).toContain('href="https://example.org/plan"')
    expect(html).not.toContain('javascript:')
  })

  it('stands under its county in the list, with what there is', async () => {
    expect((await read('/kommuner')).words).toMatch(/1 av 2 kommuner har lagt inn et kontaktpunkt\. Dømefylket Dømebygda .*Eksempelvik .*Kontaktpunkt: Innovasjonslosen i Eksempelvik ett behov/)
    expect((await read('/nn/kommuner/finnes-ikke')).reply.status).toBe(404)
  })

  it('is where the list of contact points leads', async () => {
    const { reply } = await read('/nn/kontaktpunkter')
    expect([reply.status, reply.headers.get('location')]).toEqual([301, '/nn/kommuner'])
  })
})

describe('examples side by side', () => {
  it('are a table with a heading for each row and column, where nothing is left unsaid', async () => {
    const { html, words } = await read('/eksempler/sammenlign?b=kafeen-som-vart-avslutta&a=verkstedet-som-ble-fast-tilbud&x=1')
    expect(html.match(/<th scope="col"/g)).toHaveLength(2)
    expect(words).toContain('2 eksempler side om side')
    expect(words).toMatch(/Hva det kostet Verkstedet som ble fast tilbud 400 000 kroner det første året Kafeen som vart avslutta Ikke oppgitt/)
    expect(words).toContain('Dokumentasjon 3 av 5: målt før og etter')
  })

  it('are chosen by a plain form, reached from the list and from each example', async () => {
    expect((await read('/eksempler/sammenlign?a=finnes-ikke')).words).toContain('Sammenlign')
    expect((await read('/eksempler')).html).toContain('href="/eksempler/sammenlign"')
    expect((await read('/eksempler/verkstedet-som-ble-fast-tilbud')).html).toContain('href="/eksempler/sammenlign?a=verkstedet-som-ble-fast-tilbud"')
  })
})

describe('a recipe', () => {
  it('has templates, agreement drafts, examples and people to meet within a tap of the top', async () => {
    const { html, words } = await read('/oppskrifter/utlys-behovet-ikke-losningen')
    const shortcuts = /<nav class="shortcuts"[\s\S]*?<\/nav>/.exec(html)?.[0] ?? ''
    for (const path of ['/maler/behovsbeskrivelse', '/avtaleutkast/pilotavtale-mellom-kommune-og-sosial-entreprenor', '/eksempler/verkstedet-som-ble-fast-tilbud', '#mote'])
      expect(shortcuts).toContain(`href="${path}"`)
    expect(html).toContain('id="mote"')
    expect(words).toMatch(/Hvem dere kan snakke med .*Speed-date før anskaffelsen .*Åpen dialogkveld/)
  })

  it('shows each barrier with what helps against it and who can do it, and at the end where to go next', async () => {
    const { html, words } = await read('/oppskrifter/utlys-behovet-ikke-losningen')
    expect(words).toMatch(/Hindre dere kan møte Innkjøp og anbud Kravene skrives .* Grep som hjelper Hold en åpen dialog før dere lyser ut Fortell om behovet.* Hvem kan gjøre det: Kommunen/)
    const next = /<h2 id="hva-na"[\s\S]*?<\/ul>/.exec(html)?.[0] ?? ''
    expect([...next.matchAll(/href="([^"]+)"/g)].map(link => link[1])).toEqual(['/maler/behovsbeskrivelse', expect.stringMatching(/^\/oppskrifter\/(?!utlys)/), '/send-inn/eksempel'])
  })
})
