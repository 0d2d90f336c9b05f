import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { CHOICE_LISTS } from '../../../src/content/choices.ts'
import { findAnswers, formatKrav } from '../../../src/requirements/format-krav.ts'
import { REQUIREMENTS } from '../../../src/requirements/requirements.ts'
import { readSeeds } from '../../../src/seeds/read-seeds.ts'

const appDir = resolve(import.meta.dirname, '../../..')
const { seeds } = readSeeds(resolve(appDir, 'seeds'), resolve(appDir, 'src'))

describe('docs/krav.md', () => {
  it('says of each of the 81 asks what answers it', () => {
    expect(REQUIREMENTS).toHaveLength(81)
    expect(REQUIREMENTS.filter(({ id, property }) => property === undefined && findAnswers(id, seeds).length === 0).map(({ id }) => id)).toEqual([])
  })

  it('is what the content says now: run «npm run krav» in cms/', () => {
    expect(readFileSync(resolve(appDir, '../docs/krav.md'), 'utf8')).toBe(formatKrav(seeds))
  })

  it('has the same asks as editors can tick', () => {
    expect(CHOICE_LISTS.requirementIds.map(({ value }) => value)).toEqual(REQUIREMENTS.map(({ id }) => id))
  })
})
