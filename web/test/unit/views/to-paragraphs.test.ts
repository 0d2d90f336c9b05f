import { describe, expect, it } from 'vitest'
import { toParagraphs } from '../../../server/views/to-paragraphs.ts'

describe('the text of a template', () => {
  it('is split into paragraphs, and into words and places to fill in', () => {
    expect(toParagraphs('Vi i {{kommune}} vil.\n\n{{ ukjent }}', [{ key: 'kommune', label: 'Kommunens navn' }])).toEqual([
      [{ kind: 'text', text: 'Vi i ' }, { kind: 'field', key: 'kommune', label: 'Kommunens navn' }, { kind: 'text', text: ' vil.' }],
      [{ kind: 'field', key: 'ukjent', label: 'ukjent' }],
    ])
  })
})
