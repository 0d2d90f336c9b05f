import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

function readMessages(locale: string): Map<string, string> {
  const flat = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string')
      flat.set(path, value)
    else if (typeof value === 'object' && value !== null)
      Object.entries(value).forEach(([key, child]) => walk(child, path === '' ? key : `${path}.${key}`))
  }
  walk(JSON.parse(readFileSync(join(import.meta.dirname, `../../../i18n/locales/${locale}.json`), 'utf8')), '')
  return flat
}

/** The places to fill in: `{count}`. */
function slots(text: string | undefined): string[] {
  return [...new Set((text ?? '').match(/\{\w+\}/g))].sort()
}

describe('the words of the interface', () => {
  const bokmal = readMessages('nb')

  it.each(['nn', 'en'])('exist in %s for every key that bokmål has, with the same places to fill in', (locale) => {
    const other = readMessages(locale)
    expect([...other.keys()]).toEqual([...bokmal.keys()])
    for (const [key, text] of bokmal)
      expect(slots(other.get(key)), key).toEqual(slots(text))
  })

  it('exist in Northern Sámi under the same keys, with the same places to fill in, as far as they go', () => {
    for (const [key, text] of readMessages('se')) {
      expect(bokmal.has(key), key).toBe(true)
      expect(slots(text), key).toEqual(slots(bokmal.get(key)))
    }
  })

  // Words that one written standard has and the other has not: what was copied and not translated has one of them.
  const onlyBokmal = /(?<!\p{L})(?:ikke|hva|hvem|hvor|hvorfor|hvordan|hvilke[nt]?|noe|noen|mye|fra|jeg|deres|selv|bare|uten|flere|gjøre|være|siden|velg|velger|åpne|ennå|eksempe\w*|forskjell|begynn\w*|spørre|skrive[rt]|finner|finnes|maler|ordlisten|innholdet|oppskriften)(?!\p{L})/iu
  const onlyNynorsk = /(?<!\p{L})(?:ikkje|kva|kven|kvar|korleis|kvifor|noko|nokon|mykje|frå|dykkar|sjølv|berre|utan|fleire|gjere|vere|sida|opne|enno|døme|finst|malar|ordlista|innhaldet|oppskrifta)(?!\p{L})/iu
  /** What stays Norwegian in every language: languages by their own name, a button of the admin, the alphabet. */
  const keptNorwegian = /^(?:readIn\.|fault\.previewClosed\.text|waysOn\.glossary)/

  it('are nynorsk in nynorsk', () => {
    const copied = [...readMessages('nn')].filter(([key, text]) => onlyBokmal.test(text) && !keptNorwegian.test(key))
    expect(copied).toEqual([])
  })

  it('are bokmål in bokmål', () => {
    expect([...bokmal].filter(([key, text]) => onlyNynorsk.test(text) && !keptNorwegian.test(key))).toEqual([])
  })

  it('are English in English', () => {
    // What English calls the languages.
    const norwegian = (text: string) => /[æøå]/i.test(text.replace('Bokmål', '')) || onlyBokmal.test(text) || onlyNynorsk.test(text)
    expect([...readMessages('en')].filter(([key, text]) => norwegian(text) && !keptNorwegian.test(key) && !/^[A-Z]–[A-ZÅ]$/.test(text))).toEqual([])
  })
})
