import type { BuiltSite } from '../fixtures/built-site.ts'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startBuiltSite } from '../fixtures/built-site.ts'

let site: BuiltSite
beforeAll(async () => {
  site = await startBuiltSite()
})
afterAll(() => site.close())

/** The words of a page's main part, as a reader reads them. */
async function readWords(path: string): Promise<string> {
  const html = await (await fetch(site.url + path)).text()
  const main = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? ''
  return main.replace(/<[^>]+>/g, ' ').replaceAll('&#39;', '\'').replace(/\s+/g, ' ')
}
async function readHtml(path: string): Promise<string> {
  return (await fetch(site.url + path)).text()
}

describe('an example', () => {
  it('tells its life line, choices, barriers with moves, and effects with evidence in words', async () => {
    const words = await readWords('/eksempler/verkstedet-som-ble-fast-tilbud')
    expect(words).toMatch(/Idé mars 2024 .* Pilot 16\. september 2024 .* I drift 2026 /)
    expect(words).toContain('Det andre de kunne valgt Å vente til det var plass til tjue.')
    expect(words).toContain('Grepet de brukte Kommunen spurte hva kravet skulle sikre')
    expect(words).toContain('12,5 prosent')
    expect(words).toContain('Dokumentasjon 3 av 5: målt før og etter')
    expect(words).toContain('Dokumentasjon 0 av 5: ikke prøvd ut, men bygger på en faglig begrunnelse')
    expect(words).toContain('Dette ville de gjort annerledes De ville tatt med økonomiavdelingen')
  })

  it('marks related entries with the language they are written in', async () => {
    const html = await readHtml('/eksempler/verkstedet-som-ble-fast-tilbud')
    expect(html).toMatch(/<a href="\/tilbydere\/verkstaden-dome"[^>]* lang="nn"/)
    expect(html).toContain('Les også')
    expect(html).not.toContain('municipality-1')
  })
})

describe('a recipe', () => {
  it('shows who has done a step, in the step', async () => {
    const words = await readWords('/oppskrifter/utlys-behovet-ikke-losningen')
    expect(words).toMatch(/Prøv i det små .* Slik har andre gjort det Eksempel Verkstedet som ble fast tilbud/)
  })
})

describe('an event', () => {
  it.each([['', 'Gjentas første torsdag hver måned, 4 ganger i alt'], ['/nn', 'Blir gjenteke første torsdag kvar månad, 4 gonger i alt'], ['/en', 'Repeats the first Thursday every month, 4 times in all']])('says in words how often it happens (%s)', async (prefix, words) => {
    expect(await readWords(`${prefix}/arrangementer/speed-date-for-anskaffelsen`)).toContain(words)
  })
})

describe('a need', () => {
  it('is said not to be a notice of procurement', async () => {
    expect(await readWords('/behov/et-sted-a-vaere-pa-ettermiddagen')).toMatch(/Dette er ikke en kunngjøring av en anskaffelse\. .* I dialog .* 1\. februar 2027/)
  })
})

describe('a criterion that a provider meets', () => {
  it('has its evidence and when it was checked as words apart, also where the evidence has no address', async () => {
    expect(await readHtml('/tilbydere/verkstaden-dome').then(html => html.replaceAll(/<[^>]*>/g, ''))).toMatch(/Vedtektene\s+Sjekket[\s\S]*Årsmeldinga\s+Sjekket/)
  })
})

describe('the file of a template', () => {
  it('is a download from this site, and what a browser could run is not offered', async () => {
    const html = await readHtml('/maler/behovsbeskrivelse')
    expect(html).toContain('href="/filer/behovsbeskrivelse_1f2e3d.docx" download="Behovsbeskrivelse.docx"')
    expect(html).not.toContain('skript_1f2e3d')
  })
})

describe('a word of the glossary', () => {
  it('has the pages that use it, by type, whether they point to it or have it in their text', async () => {
    const html = await readHtml('/ordliste/innovasjonslos')
    const uses = /id="brukt-i"[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    expect(uses).toContain('href="/oppskrifter/utlys-behovet-ikke-losningen"')
    // «innovasjonslosen» in its life line.
    expect(uses).toContain('href="/eksempler/verkstedet-som-ble-fast-tilbud"')
    expect(uses).toContain('href="/barrierer/finne-riktig-person"')
    // Only an entry that it is related to is called so.
    expect(uses).not.toContain('href="/behov/')
  })

  it('has its bokmål and its nynorsk form beside each other', async () => {
    expect(await readWords('/ordliste/innovasjonslos')).toMatch(/Bokmål Innovasjonslos Nynorsk Innovasjonslos/)
  })
})

describe('an entrance', () => {
  it('says what each way of working asks of the reader\'s side, what that side can do about a barrier, and leads to the other', async () => {
    const publicSector = await readWords('/offentlig')
    expect(publicSector).toMatch(/Innkjøp og anbud Du kan: Hold en åpen dialog før dere lyser ut/)
    expect(publicSector).toMatch(/Kokeboka har en inngang til: Jeg er sosial entreprenør/)
    expect(await readWords('/entreprenor')).toMatch(/Innkjøp og anbud Du kan: Svar sammen med andre/)
  })

  it('shows the recipes that an editor features in the words of their situation, and every other recipe once', async () => {
    const html = await readHtml('/offentlig')
    const featured = /Gode steder å begynne[\s\S]*?<\/section>/.exec(html)?.[0] ?? ''
    expect(featured).toContain('href="/oppskrifter/fra-pilot-til-fast-drift"')
    expect(featured).toContain('Dere vet hva som ikke virker i dag')
    const cards = [...html.matchAll(/<h3[^>]*>\s*<a href="(\/oppskrifter\/[^"]+)"/g)].map(card => card[1])
    expect(cards).toContain('/oppskrifter/utlys-behovet-ikke-losningen')
    expect(cards).not.toContain('/oppskrifter/fra-pilot-til-fast-drift')
    expect(new Set(cards).size).toBe(cards.length)
  })
})
