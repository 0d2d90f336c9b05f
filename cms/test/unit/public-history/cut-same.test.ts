import { describe, expect, it } from 'vitest'
import { cutSame } from '../../../src/public-history/cut-same.ts'

const long = Array.from({ length: 200 }, (_, index) => `ord${index}`).join(' ')

describe('unchanged words', () => {
  it('are left out far from a change, at a space, and kept near it', () => {
    const [start, cut, end, added] = cutSame([{ change: 'removed', text: 'a' }, { change: 'same', text: long }, { change: 'added', text: 'b' }]).slice(1)
    expect([start?.change, cut, end?.change, added?.change]).toEqual(['same', { change: 'cut', text: '' }, 'same', 'added'])
    expect(long.startsWith(`${start?.text} `)).toBe(true)
    expect(long.endsWith(` ${end?.text}`)).toBe(true)
  })

  it('have no beginning before the first change and no end after the last', () => {
    const changes = cutSame([{ change: 'same', text: long }, { change: 'added', text: 'b' }, { change: 'same', text: long }]).map(part => part.change)
    expect(changes).toEqual(['cut', 'same', 'added', 'same', 'cut'])
  })

  it('are kept whole where they are short, and where they have no space to cut at', () => {
    expect(cutSame([{ change: 'same', text: 'Kort tekst.' }, { change: 'added', text: ' Ny.' }])[0]).toEqual({ change: 'same', text: 'Kort tekst.' })
    expect(cutSame([{ change: 'same', text: 'x'.repeat(1_000) }, { change: 'added', text: 'y' }])[1]?.text).toHaveLength(120)
  })

  it('never touch what was added or removed', () => {
    expect(cutSame([{ change: 'removed', text: long }, { change: 'added', text: `${long}!` }])).toEqual([{ change: 'removed', text: long }, { change: 'added', text: `${long}!` }])
  })
})
