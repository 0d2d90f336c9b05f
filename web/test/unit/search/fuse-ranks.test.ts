import { describe, expect, it } from 'vitest'
import { fuseRanks } from '../../../server/search/fuse-ranks.ts'

describe('fuseRanks', () => {
  it('puts first what stands high in several lists', () => {
    expect(fuseRanks([{ ids: ['a', 'b', 'c'], weight: 1 }, { ids: ['b', 'd'], weight: 1 }])).toEqual(['b', 'a', 'd', 'c'])
  })

  it('lets a heavier list decide', () => {
    expect(fuseRanks([{ ids: ['a', 'b'], weight: 1 }, { ids: ['b', 'a'], weight: 2 }])).toEqual(['b', 'a'])
  })

  it('keeps the order of a single list, and finds nothing in none', () => {
    expect(fuseRanks([{ ids: ['x', 'y'], weight: 0.1 }, { ids: [], weight: 9 }])).toEqual(['x', 'y'])
    expect(fuseRanks([])).toEqual([])
  })
})
