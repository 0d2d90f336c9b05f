import type { Hunspell } from 'hunspell-asm'
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { loadModule } from 'hunspell-asm'
import { beforeAll, describe, expect, it } from 'vitest'
import { wordsOf } from './lix.ts'
import { written } from './own-seeds.ts'
import { hashRuns } from './word-runs.ts'

const fixtures = resolve(import.meta.dirname, '../../fixtures')
const packages = resolve(import.meta.dirname, '../../../node_modules')
const readLines = (file: string) => readFileSync(resolve(fixtures, file), 'utf8').split('\n').filter(line => line !== '' && !line.startsWith('#'))

describe('spelling', () => {
  const checkers = new Map<string, Hunspell>()

  beforeAll(async () => {
    const hunspell = await loadModule()
    for (const language of ['nb', 'nn']) {
      // The two packages export differently; their files are alike.
      const [affixes, words] = ['aff', 'dic'].map(part => hunspell.mountBuffer(readFileSync(resolve(packages, `dictionary-${language}/index.${part}`)), `${language}.${part}`))
      checkers.set(language, hunspell.create(affixes ?? '', words ?? ''))
    }
  }, 60_000)

  it.each(['nb', 'nn'])('is right in every text in %s: mend the word, or add it to test/fixtures/spelling', (language) => {
    const known = new Set(readLines(`spelling/${language}.txt`))
    const isRight = (word: string) => known.has(word) || known.has(word.toLowerCase()) || checkers.get(language)?.spell(word) === true
    const places = new Map<string, string>()
    for (const { name, texts } of written.filter(entry => entry.language === language)) {
      // The source is quoted by its name, and names are spelled as they are.
      for (const word of texts(['synonyms', 'label', 'publisher', 'timezone']).flatMap(wordsOf))
        places.set(word, name)
    }
    expect([...places].filter(([word]) => !isRight(word)).map(([word, name]) => `${word} (${name})`)).toEqual([])
  }, 60_000)
})

describe('the words are our own', () => {
  it('with no eight words in a row from the source', () => {
    const runs = new Set(readLines('source-runs.txt'))
    expect(runs.size).toBeGreaterThan(1000)
    expect(written.flatMap(({ name, texts }) => texts().filter(text => hashRuns(text).some(run => runs.has(run))).map(text => `${name}: ${text}`))).toEqual([])
  }, 60_000)

  it('with no sentence in two entries, but for lines that are meant to be the same', () => {
    const standard = new Set(readLines('standard-lines.txt'))
    const names = new Map<string, Set<string>>()
    for (const { name, language, texts } of written.filter(entry => entry.isPublished)) {
      for (const sentence of texts(['askedAs', 'editorNote', 'sources']).flatMap(sentencesOf))
        names.set(`${language} ${sentence}`, (names.get(`${language} ${sentence}`) ?? new Set()).add(name))
    }
    const repeated = [...names].filter(([sentence, where]) => where.size > 1 && !standard.has(sentence.slice(3)))
    expect(repeated.map(([sentence, where]) => `${sentence} (${[...where].join(', ')})`)).toEqual([])
  }, 60_000)
})

/** Sentences long enough to be somebody's: «Skriv det ned.» is nobody's. */
function sentencesOf(text: string): string[] {
  return text.split(/(?<=[.!?])\s+/).filter(sentence => /[.!?]$/.test(sentence) && wordsOf(sentence).length >= 6)
}
