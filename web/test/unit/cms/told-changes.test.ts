import { describe, expect, it } from 'vitest'
import { DOCUMENTS_A_READ } from '../../../server/cms/load-documents.ts'
import { createToldChanges } from '../../../server/cms/told-changes.ts'

describe('what a type is told of', () => {
  it('is given once, to the next read', () => {
    const told = createToldChanges()
    told.add('recipe', ['one', 'two', 'one'])
    expect(told.take('barrier')).toEqual(new Set())
    expect(told.take('recipe')).toEqual(new Set(['one', 'two']))
    expect(told.take('recipe')).toEqual(new Set())
  })

  it('is joined with what came meanwhile where a read fails', () => {
    const told = createToldChanges()
    told.add('recipe', ['one'])
    const taken = told.take('recipe')
    told.add('recipe', ['two'])
    told.add('recipe', taken)
    expect(told.take('recipe')).toEqual(new Set(['two', 'one']))
  })

  it('becomes everything where it is more than one read can name, and stays so until it is read', () => {
    const told = createToldChanges()
    told.add('recipe', Array.from({ length: DOCUMENTS_A_READ + 1 }, (_, index) => `recipe-${index}`))
    told.add('recipe', ['one'])
    const taken = told.take('recipe')
    expect(taken).toBe('everything')
    told.add('recipe', ['two'])
    told.add('recipe', taken)
    expect(told.take('recipe')).toBe('everything')
  })
})
