import { describe, expect, it } from 'vitest'
import { readWordFilePath } from '../../../server/word-files/word-files.ts'

describe('the address of a Word file', () => {
  it.each([
    ['/maler/behovsbeskrivelse.docx', { type: 'template', slug: 'behovsbeskrivelse', reader: 'nb' }],
    ['/nn/avtaleutkast/pilotavtale.docx', { type: 'agreement-draft', slug: 'pilotavtale', reader: 'nn' }],
    ['/maler/behovsbeskrivelse', null],
    ['/maler/.docx', null],
    ['/oppskrifter/basisoppskrift.docx', null],
    ['/maler/a/b.docx', null],
  ])('%s', (path, address) => {
    expect(readWordFilePath(path)).toEqual(address)
  })
})
