import type { MovedEntry } from '../../../server/moved/moved-entries.ts'
import { beforeEach, describe, expect, it } from 'vitest'
import { createMovedEntries } from '../../../server/moved/moved-entries.ts'

let asks: string[]
let timeMs: number
let isDown: boolean
const moved: Record<string, MovedEntry> = { gammel: { type: 'recipe', slug: 'ny' } }

function create() {
  return createMovedEntries({
    ask: async (type, slug) => {
      asks.push(`${type} ${slug}`)
      if (isDown)
        throw new Error('The CMS is down.')
      return moved[slug] ?? null
    },
    asksPerSecond: 2,
    burst: 4,
    maxKept: 10,
    keptMs: 60_000,
    now: () => timeMs,
  })
}
beforeEach(() => {
  asks = []
  timeMs = 1_000_000
  isDown = false
})

describe('moved entries', () => {
  it('are asked for once a minute, whether they are there or not', async () => {
    const entries = create()
    expect([await entries.find('recipe', 'gammel', 'nb'), await entries.find('recipe', 'gammel', 'nb')]).toEqual([moved.gammel, moved.gammel])
    expect([await entries.find('recipe', 'aldri', 'nb'), await entries.find('recipe', 'aldri', 'nb')]).toEqual([null, null])
    expect(asks).toEqual(['recipe gammel', 'recipe aldri'])
    timeMs += 60_001
    await entries.find('recipe', 'aldri', 'nb')
    expect(asks).toHaveLength(3)
  })

  it('cost the CMS no more than its share, however many addresses are invented, and memory neither', async () => {
    const entries = create()
    for (let number = 0; number < 500; number++)
      expect(await entries.find('recipe', `tull-${number}`, 'nb')).toBeNull()
    expect(asks).toHaveLength(4)
    timeMs += 1_000
    for (let number = 500; number < 1_000; number++)
      await entries.find('recipe', `tull-${number}`, 'nb')
    expect(asks).toHaveLength(6)
    expect(entries.size()).toBeLessThanOrEqual(10)
  })

  it('that are known go on leading the way during a flood', async () => {
    const entries = create()
    await entries.find('recipe', 'gammel', 'nb')
    for (let number = 0; number < 100; number++)
      await entries.find('recipe', `tull-${number}`, 'nb')
    // Only four questions were let through, so nothing has pushed it out.
    expect(await entries.find('recipe', 'gammel', 'nb')).toEqual(moved.gammel)
  })

  it('asked for at the same moment are one question', async () => {
    const entries = create()
    await Promise.all(Array.from({ length: 20 }, () => entries.find('recipe', 'gammel', 'nb')))
    expect(asks).toHaveLength(1)
  })

  it('are not remembered from a failure', async () => {
    const entries = create()
    isDown = true
    await expect(entries.find('recipe', 'gammel', 'nb')).rejects.toThrow('down')
    isDown = false
    expect(await entries.find('recipe', 'gammel', 'nb')).toEqual(moved.gammel)
  })

  it('are asked for anew after a publish', async () => {
    const entries = create()
    await entries.find('recipe', 'gammel', 'nb')
    entries.forget()
    await entries.find('recipe', 'gammel', 'nb')
    expect(asks).toHaveLength(2)
  })

  it.each(['', '..', '../admin', '%2e%2e', 'a b', '//evil.example', 'å', 'a'.repeat(201)])('are never asked for by %j', async (slug) => {
    expect(await create().find('recipe', slug, 'nb')).toBeNull()
    expect(asks).toEqual([])
  })
})
