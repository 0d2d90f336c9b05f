import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readSeeds } from '../../../src/seeds/read-seeds.ts'

const cms = resolve(import.meta.dirname, '../../..')

describe('readSeeds', () => {
  it('finds no problem in the cookbook\'s own seeds', () => {
    const { problems } = readSeeds(resolve(cms, 'seeds'), resolve(cms, 'src'))
    expect(problems).toEqual([])
  }, 60_000)

  it('gives a language its own fields and those shared by all', () => {
    const { seeds } = readSeeds(resolve(cms, 'test/fixtures/seeds'), resolve(cms, 'src'))
    const barrier = seeds.find(seed => seed.key === 'ulikt-tempo')
    expect(barrier?.locales.nn).toMatchObject({ code: 'ulikt-tempo', title: 'Ulikt tempo', slug: 'ulikt-tempo' })
  })

  it('has one entry for a type that is not written in languages, with its key as code', () => {
    const { seeds, problems } = readSeeds(resolve(cms, 'test/fixtures/seeds'), resolve(cms, 'src'))
    expect(problems).toEqual([])
    expect(seeds.find(seed => seed.type === 'municipality')?.locales).toMatchObject({ all: { code: '9801', county: '98' } })
  })

  it('reports every problem of every file at once, with file and path', () => {
    const { problems } = readSeeds(resolve(cms, 'test/fixtures/bad-seeds'), resolve(cms, 'src'))
    expect(problems.map(problem => `${problem.file} › ${problem.path}`)).toEqual([
      'municipality/9803.yaml › locales',
      'municipality/9803.yaml › status',
      'barrier/feil-navn.yaml › key',
      'example/feil-henvisning.yaml › locales.nb.providers.0',
      'example/feil-henvisning.yaml › locales.nb.effects.0.evidence',
      'recipe/feil.yaml › locales.nb.initiative',
      'recipe/feil.yaml › locales.nb.situation',
      'recipe/feil.yaml › locales.nb.audiences',
      'recipe/feil.yaml › locales.nb.reviewedAt',
      'recipe/feil.yaml › locales.nb',
      'example/feil-henvisning.yaml › locales.nb.relatedEntries',
      'recipe/feil.yaml › locales.nb.barriers',
    ])
  })
})
