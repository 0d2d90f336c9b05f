import type { Written } from './own-seeds.ts'
import { describe, expect, it } from 'vitest'
import { lix } from './lix.ts'
import { seeds, written } from './own-seeds.ts'

const NOT_SHOWN = ['askedAs', 'synonyms', 'editorNote', 'sources', 'responsibleRole']
const published = written.filter(entry => entry.isPublished)
const recipes = published.filter(({ type, language }) => type === 'recipe' && (language === 'nb' || language === 'nn'))
const byName = new Map(seeds.map(seed => [`${seed.type}/${seed.key}`, seed]))

interface Step { templates?: string[], agreementDrafts?: string[], pitfall?: { barrier?: string }, involved?: string, duration?: string }
const stepsOf = ({ entry }: Written) => (entry.steps ?? []) as Step[]
const listOf = (value: unknown) => (value ?? []) as string[]

/** Recipes that lack something, by name and language. */
function without(isThere: (recipe: Written) => boolean): string[] {
  return recipes.filter(recipe => !isThere(recipe)).map(({ name, language }) => `${name} ${language}`)
}

describe('every recipe', () => {
  it('uses a template or an agreement draft', () => {
    expect(without(recipe => stepsOf(recipe).some(step => listOf(step.templates).length + listOf(step.agreementDrafts).length > 0))).toEqual([])
  })

  it('points at an example or an idea, also where demonstration data is left out', () => {
    const isShown = (name: string) => /^(?:example|idea)\//.test(name) && byName.get(name)?.status === 'published' && byName.get(name)?.isDemo === false
    expect(without(({ entry }) => listOf(entry.relatedEntries).some(isShown))).toEqual([])
  })

  it('names a barrier that has a move', () => {
    const hasMove = (key: string) => Object.values(byName.get(`barrier/${key}`)?.locales ?? {}).every(barrier => listOf(barrier.moves).length > 0)
    expect(without(recipe => [...listOf(recipe.entry.barriers), ...stepsOf(recipe).flatMap(step => step.pitfall?.barrier ?? [])].some(hasMove))).toEqual([])
  })

  it('explains two terms or more', () => {
    expect(without(({ entry }) => listOf(entry.terms).length >= 2)).toEqual([])
  })

  it('says in every step who takes part and how long it takes', () => {
    expect(without(recipe => stepsOf(recipe).every(step => step.involved !== undefined && step.duration !== undefined))).toEqual([])
  })

  it('names a source to open where it says what is lawful', () => {
    const saysWhatIsLawful = ({ texts }: Written) => texts(NOT_SHOWN).some(text => /dialog[^.]* er lov\b|er lov å ha dialog/i.test(text))
    const sourcesOf = ({ entry }: Written) => (entry.sources ?? []) as { url: string | null }[]
    expect(recipes.filter(saysWhatIsLawful)).not.toEqual([])
    expect(without(recipe => !saysWhatIsLawful(recipe) || sourcesOf(recipe).some(({ url }) => url !== null))).toEqual([])
  })
})

describe('the content as a whole', () => {
  it('holds what the ministry must open the cookbook with', () => {
    const count = (type: string) => seeds.filter(seed => seed.type === type && seed.status === 'published').length
    const least = { 'recipe': 24, 'template': 12, 'agreement-draft': 6, 'glossary-term': 40, 'idea': 15, 'collaboration-form': 15, 'barrier': 13, 'example': 6, 'support-scheme': 1 }
    expect(Object.entries(least).filter(([type, number]) => count(type) < number)).toEqual([])
  })

  it('has the templates and agreement drafts in both written standards', () => {
    expect(seeds.filter(({ type, locales }) => ['template', 'agreement-draft'].includes(type) && !(locales.nb && locales.nn))).toEqual([])
  })

  it('is between 30 and 45 per cent nynorsk, of the text and of what is written in one standard only', () => {
    const one = seeds.filter(({ status, locales }) => status === 'published' && (locales.nb === undefined) !== (locales.nn === undefined))
    const length = (language: string) => published.filter(entry => entry.language === language).flatMap(entry => entry.texts(NOT_SHOWN)).join('').length
    const shares = [one.filter(({ locales }) => locales.nn).length / one.length, length('nn') / (length('nn') + length('nb'))]
    expect(shares.filter(share => share < 0.3 || share > 0.45)).toEqual([])
  }, 60_000)

  it('has the entrances, the basic recipe and the glossary whole in English', () => {
    const inEnglish = seeds.filter(({ type, key }) => type === 'entrance' || type === 'glossary-term' || key === 'basisoppskrift')
    const isThere = (value: unknown) => value !== undefined && value !== null
    expect(inEnglish.flatMap(({ type, key, locales }) => Object.keys(locales.nb ?? {})
      .filter(field => !NOT_SHOWN.includes(field) && isThere(locales.nb?.[field]) && !isThere(locales.en?.[field]))
      .map(field => `${type}/${key} ${field}`))).toEqual([])
  })

  it('has no Northern Sámi that a translator has not checked', () => {
    expect(published.filter(({ language }) => language === 'se')).toEqual([])
    expect(written.filter(({ language, entry }) => language === 'se' && !String(entry.editorNote).includes('oversetter'))).toEqual([])
  })

  it('is also described in the words of those who search', () => {
    const notSearched = new Set(['county', 'municipality', 'entrance', 'site-settings'])
    expect(published.filter(({ type, entry }) => !notSearched.has(type) && entry.askedAs === undefined).map(({ name, language }) => `${name} ${language}`)).toEqual([])
  })

  it('says that agreement drafts are no legal advice, and why each clause is there and whom it favours', () => {
    interface Clause { reason?: string, favours?: string }
    const drafts = published.filter(({ type }) => type === 'agreement-draft')
    expect(drafts.filter(({ entry }) => !/utkast.*ikkj?e juridisk råd/.test(String(entry.body))).map(({ name, language }) => `${name} ${language}`)).toEqual([])
    expect(drafts.filter(({ entry }) => !((entry.clauses ?? []) as Clause[]).every(({ reason, favours }) => reason && favours)).map(({ name }) => name)).toEqual([])
  })
})

describe('the texts are easy to read', () => {
  it.each([['recipe', 45], ['agreement-draft', 50], ['template', 50]])('with a LIX of every %s of %i at most', (type, limit) => {
    const heavy = published.filter(entry => entry.type === type && entry.language !== 'en').map(entry => `${entry.name} ${entry.language}: ${Math.round(lix(entry.texts(NOT_SHOWN)))}`)
    expect(heavy.filter(line => Number(line.split(': ')[1]) > limit)).toEqual([])
  })
})
