import { describe, expect, it } from 'vitest'
import { toTextBlocks } from '../../../app/composables/toTextBlocks.ts'

describe('a text of a plain field', () => {
  it('keeps paragraphs and the lines in them', () => {
    expect(toTextBlocks('Først dette.\nSå dette.\n\n\nTil slutt dette.\n')).toEqual([
      { isList: false, lines: ['Først dette.', 'Så dette.'] },
      { isList: false, lines: ['Til slutt dette.'] },
    ])
  })

  it('has a list where lines begin with a hyphen, also right under what leads up to it', () => {
    expect(toTextBlocks('Vi vil:\r\n- finne flere\r\n- høre på dem\r\nIkke noe mer.')).toEqual([
      { isList: false, lines: ['Vi vil:'] },
      { isList: true, lines: ['finne flere', 'høre på dem'] },
      { isList: false, lines: ['Ikke noe mer.'] },
    ])
  })

  it('takes no hyphen inside a line, and no number below zero, for a list', () => {
    expect(toTextBlocks('-5 grader – og kaldt - ute').map(({ isList }) => isList)).toEqual([false])
  })
})
