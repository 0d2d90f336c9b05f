import { describe, expect, it } from 'vitest'
import { ValueLookup } from '../../../src/embedded/value-lookup.ts'

const slot = (documentId: unknown) => ({ document: { documentId } })

describe('looking documents up by a value', () => {
  it('finds each live document once, also one added since the last question', () => {
    const lookup = new ValueLookup('documentId')
    const slots: ({ document: { documentId: unknown } } | undefined)[] = [slot('a'), slot('b'), slot(['a', 'b']), slot(7)]
    expect(lookup.find(['a', 'b'], slots)).toEqual([0, 2, 1])
    slots[0] = undefined
    slots.push(slot('a'))
    expect(lookup.find(['a'], slots)).toEqual([2, 4])
  })

  it('compares as filters do: without regard to case, numbers by value', () => {
    expect(new ValueLookup('documentId').find(['AB', '7.0', 'none'], [slot('ab'), slot(7)])).toEqual([0, 1])
  })
})
