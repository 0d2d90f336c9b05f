import type { Locale } from '@kokeboka/cms/contract'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyseQuery, analyseText } from '../../../src/norwegian/index.ts'

/** Whether the query's every stem stands among the text's, as the engine would find it. */
function finds(query: string, text: string, locale: Locale = 'nb'): boolean {
  const indexed = new Set(analyseText(text, locale).split(' '))
  const words = analyseQuery(query, locale).query.split(' ')
  return words.every((word, at) => indexed.has(word) || (at === words.length - 1 && [...indexed].some(term => term.startsWith(word))))
}

describe('inflections meet', () => {
  it.each([
    ['kommune', 'kommunen kommuner kommunene kommunens kommunar kommunane'],
    ['tilbyder', 'tilbyderen tilbydere tilbyderne tilbydar tilbydaren tilbydarar tilbydarane'],
    ['bruker', 'brukeren brukere brukerne brukar brukaren brukarar brukarane'],
    ['måling', 'målinger målingen målingene målingar målinga målingane'],
    ['avtale', 'avtalen avtaler avtalene avtalar avtalane'],
    ['anskaffelse', 'anskaffelsen anskaffelser anskaffelsene anskaffing anskaffingar'],
    ['eksempel', 'eksempelet eksempler eksemplene døme dømet døma'],
    ['program', 'programmet programmer programmene programma'],
    ['regel', 'regelen regler reglene reglar reglane'],
    ['ansvar', 'ansvaret ansvars'],
    ['seminar', 'seminaret seminarer seminarene seminara'],
    ['kurs', 'kurset kursene kursa'],
    ['sosial', 'sosialt sosiale'],
    ['spesiell', 'spesielt spesielle'],
    ['offentlig', 'offentlige offentleg offentlege'],
    ['mulighet', 'muligheter mulighetene moglegheit moglegheiter moglegheitene'],
    ['leder', 'lederen ledere lederne leiar leiarar leiarane ledelse leiing leiinga'],
    ['åpen', 'åpne åpent open ope opne'],
    ['senter', 'senteret sentre sentrene'],
    ['ideer', 'idé ideen ideene idear'],
    ['forutsigbarhet', 'forutsigbar forutsigbart føreseieleg'],
  ])('%s', (word, forms) => {
    for (const form of forms.split(' '))
      expect([form, finds(word, form), finds(form, word)]).toEqual([form, true, true])
  })
})

describe('words that only look alike stay apart', () => {
  it.each([
    ['måling', 'maling'],
    ['målinger', 'malinger'],
    ['råd', 'rad'],
    ['mål', 'mal'],
    ['leie', 'leiar'],
    ['helse', 'hele'],
    ['måltid', 'mål tid'],
    ['budskap', 'bud skap'],
    ['virksomhet', 'virke'],
    ['kår', 'kar'],
  ])('%s and %s', (one, other) => {
    const words = analyseText(other, 'nb').split(' ')
    expect(analyseText(one, 'nb').split(' ').filter(word => words.includes(word))).toEqual([])
  })

  it('by two letters at least, so that forgiving one typo does not bring them together', () => {
    expect(analyseText('måling', 'nb')).toBe('mxwling')
    expect(analyseText('maling', 'nb')).toBe('maling')
  })
})

describe('compounds', () => {
  it.each([
    ['avtale', 'pilotavtalene'],
    ['pilot', 'pilotavtale'],
    ['samarbeid', 'samarbeidsavtaler'],
    ['avtale om samarbeid', 'samarbeidsavtale'],
    ['anskaffelse', 'anskaffelsesprosess'],
    ['tjenesteområde', 'tenesteområda'],
    ['tilskotsordning', 'tilskuddsordninger'],
    ['skole', 'skolehelsetjeneste'],
    ['vanskegrad', 'vanskelighetsgraden'],
    ['kommune plan', 'fylkeskommuneplaner'],
    ['grunnlag', 'konkurransegrunnlaget'],
    ['budsjett', 'kommunebudsjettet'],
  ])('%s is found in %s', (query, text) => {
    expect(finds(query, text)).toBe(true)
  })

  it('are sent as their parts, with the whole last, since the engine drops words from the end', () => {
    expect(analyseQuery('pilotavtale', 'nb').query).toBe('pilot avtal pilotavtal')
  })

  it('that are words of their own are not split', () => {
    expect(analyseText('barnevern', 'nb')).toBe('barnevern')
  })
})

describe('queries', () => {
  it.each([
    ['anbod', 'anbud'],
    ['kommunar', 'kommun'],
    ['målinger', 'mxwling'],
    ['innkjøp', 'anskaff'],
    ['hvordan finner jeg riktig person i kommunen', 'person finn rikt kommun'],
    ['korleis finn eg rett person?', 'rett person finn'],
    ['hvordan måle sosial verdi', 'mxwling verdi sosial'],
    ['SE', 'sosial entreprenoer sosialentreprenoer'],
    ['samarb', 'samarb'],
    ['verksem', 'virksom'],
    ['maaling', 'mxwling'],
    ['  ', ''],
    ['!?', ''],
    ['"anbud" -kommune', 'anbud kommun'],
  ])('%j is sent as %j', (text, query) => {
    expect(analyseQuery(text, 'nb').query).toBe(query)
  })

  it('of nothing but stop words keep them', () => {
    expect(analyseQuery('hvordan', 'nb').query).not.toBe('')
  })

  it('keep a half typed last word last, where the engine completes it', () => {
    expect(analyseQuery('kommunens barnev', 'nb').query.split(' ').at(-1)).toBe('barnev')
  })

  it('never send more than the ten words the engine reads', () => {
    const long = 'samarbeidsavtale pilotavtale rammeavtale driftsavtale intensjonsavtale målgruppe konkurransegrunnlag tilskuddsordning'.repeat(3)
    expect(analyseQuery(long, 'nb').query.split(' ').length).toBeLessThanOrEqual(10)
  })

  it('of ten thousand characters, control characters and half letters do no harm and take no time', () => {
    const startedAt = performance.now()
    for (const text of ['æ'.repeat(10_000), 'a\u0000b\u001F '.repeat(2_000), '\uD800 '.repeat(5_000), 'anbud '.repeat(2_000)])
      expect(analyseQuery(text, 'nb').query.length).toBeLessThan(700)
    expect(performance.now() - startedAt).toBeLessThan(200)
  })

  it('in nynorsk are as in bokmål', () => {
    expect(analyseQuery('korleis skrive anbod', 'nn')).toEqual(analyseQuery('hvordan skrive anbud', 'nb'))
  })
})

describe('other languages', () => {
  it('english has its own stems', () => {
    expect(finds('agreements', 'an agreement', 'en')).toBe(true)
    expect(analyseQuery('how do I find the right person', 'en').query).toBe('right person')
  })

  it('northern Sámi is only split and folded', () => {
    expect(analyseText('Ovttasbargu gielddain, Sámedikki', 'se')).toBe('ovttasbargu gielddain samedikki')
  })
})

describe('the text of a record', () => {
  it('has each word once, in the order of the text, with the letters that every engine keeps apart', () => {
    const terms = analyseText('Kommunen og kommunene søker sosiale entreprenører til målgruppen', 'nb').split(' ')
    expect(new Set(terms).size).toBe(terms.length)
    expect(terms.slice(0, 4)).toEqual(['kommun', 'og', 'kommunene', 'soek'])
    expect(terms.join('')).toMatch(/^[a-z0-9]*$/)
  })

  it('keeps a written form far from its stem, so that a slip in its ending is forgiven', () => {
    expect(analyseText('virksomhet', 'nb').split(' ')).toContain('virksomhet')
  })

  it('is the same for composed and decomposed letters, and for a word broken by a soft hyphen', () => {
    expect(analyseText('ma\u030Aling sam\u00ADarbeid', 'nb')).toBe(analyseText('måling samarbeid', 'nb'))
  })

  it('of a whole booklet takes milliseconds', () => {
    const source = readFileSync(new URL('../../../src/norwegian/data/bokmal-nynorsk.ts', import.meta.url), 'utf8').repeat(5)
    analyseText(source, 'nb')
    const startedAt = performance.now()
    analyseText(source, 'nb')
    expect(performance.now() - startedAt).toBeLessThan(100)
  })
})
