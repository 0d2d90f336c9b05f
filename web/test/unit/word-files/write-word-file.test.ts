import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { documentSchemas } from '../../../server/cms/schemas.ts'
import { toAgreementDraftPage, toTemplatePage } from '../../../server/views/to-document-pages.ts'
import { writeWordFile } from '../../../server/word-files/write-word-file.ts'
import { createCookbook } from '../../fixtures/cookbook.ts'

const cookbook = createCookbook()
const template = (change: object = {}) => toTemplatePage({ document: documentSchemas.template.parse({ ...cookbook.templates?.[0], ...change }), translations: [] })
const draft = (index = 0) => toAgreementDraftPage({ document: documentSchemas['agreement-draft'].parse(cookbook['agreement-drafts']?.[index]), translations: [] })

async function unpack(page: Parameters<typeof writeWordFile>[0]) {
  const parts = unzipSync(await writeWordFile(page, 'https://kokeboka.example/maler/x'))
  const read = (name: string) => strFromU8(parts[name] ?? new Uint8Array())
  const text = read('word/document.xml')
  return { text, styles: read('word/styles.xml'), properties: read('docProps/core.xml'), words: text.replaceAll('</w:p>', '\n').replaceAll(/<[^>]+>/g, '') }
}

/** The texts of the headings at a level, in order. */
function findHeadings(text: string, style: string): string[] {
  return text.split('<w:p>').filter(paragraph => paragraph.includes(`<w:pStyle w:val="${style}"/>`)).map(paragraph => paragraph.replaceAll(/<[^>]+>/g, ''))
}

describe('the Word file of a template', () => {
  it('has its title, language and headings where Word and a screen reader look for them', async () => {
    const { text, styles, properties } = await unpack(template())
    expect(properties).toContain('<dc:title>Behovsbeskrivelse</dc:title>')
    expect(styles).toContain('<w:lang w:val="nb-NO"/>')
    expect(findHeadings(text, 'Title')).toEqual(['Behovsbeskrivelse'])
    expect(findHeadings(text, 'Heading1')).toEqual(['Hvem det gjelder', 'Slik svarer dere', 'Hjelp til feltene', 'Om dokumentet'])
    expect(text).toContain('<w:tblHeader/>')
  })

  it('has a named place for each field, with a calendar for a date and a list for a choice', async () => {
    const { text, words } = await unpack(template())
    expect(words).toContain('[Kommunens navn] ser etter nye måter å hjelpe [Hvem det gjelder] på.')
    expect(text.match(/<w:alias w:val="[^"]+"/g)).toEqual(['Kommunens navn', 'Hvem det gjelder', 'Frist for å svare', 'Hvordan vi vil møtes'].map(label => `<w:alias w:val="${label}"`))
    expect(text).toMatch(/<w:date>.*<w:lid w:val="nb-NO"\/>/)
    expect(text).toContain('<w:listItem w:displayText="Videomøte" w:value="Videomøte"/>')
    const ids = [...text.matchAll(/<w:id w:val="(\d+)"/g)].map(([, id]) => id)
    expect(new Set(ids).size).toBe(ids.length)
  })

  it('asks at the top for what no text has a place for', async () => {
    const { words } = await unpack(template({ sections: [{ id: 1, heading: 'Bare tekst', text: 'Her står det {{kommune}}.', help: null }] }))
    expect(words).toMatch(/Opplysninger\nHvem det gjelder: \[Hvem det gjelder\]\nFrist for å svare: \[Frist for å svare\]/)
  })

  it('can be opened whatever an editor has pasted', async () => {
    const field = { id: 1, key: 'lang', label: `Et navn som er ${'altfor '.repeat(20)}langt`, help: null, type: 'choice', choices: 'Ja & nei\nJa & nei', required: true }
    const { text } = await unpack(template({ title: 'Med\u0001 <tegn> & "mer"', fields: [field], sections: [{ id: 1, heading: 'A', text: '{{lang}}\u0002', help: null }] }))
    expect(text).toContain('Med &lt;tegn&gt; &amp; ')
    expect([...text.matchAll(/<w:alias w:val="([^"]*)"/g)].map(([, name = '']) => name.length)).toEqual([64])
    expect(text.match(/<w:listItem /g)).toHaveLength(1)
    // eslint-disable-next-line no-control-regex -- they must not be there
    expect(text).not.toMatch(/[\u0001\u0002]/)
  })
})

describe('the Word file of an agreement draft', () => {
  it('keeps what is signed apart from why it is there, and says that it is a draft', async () => {
    const { text, words } = await unpack(draft())
    expect(findHeadings(text, 'Heading1')).toEqual(['1. Hva vi vil lære', '2. Hva som skjer etter prøvetiden', '3. Rett til å stoppe (kan utelates)', 'Hjelp til feltene', 'Hvorfor punktene er med', 'Om dokumentet'])
    expect(words).toContain('Dette er et utkast, ikke juridisk råd.')
    expect(words).toMatch(/Hvorfor punktene er med\n1\. Hva vi vil lære\nUten et felles spørsmål/)
    expect(words).toMatch(/2\. Hva som skjer etter prøvetiden\nEntreprenøren må kunne planlegge.*Tjener mest entreprenøren\.\nAndre muligheter: Partene møtes/)
  })

  it('speaks nynorsk where the draft does', async () => {
    const { styles, words } = await unpack(draft(1))
    expect(styles).toContain('<w:lang w:val="nn-NO"/>')
    expect(words).toContain('Kvifor punkta er med')
  })
})
