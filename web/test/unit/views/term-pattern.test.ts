import { describe, expect, it } from 'vitest'
import { toTermPattern } from '../../../server/views/term-pattern.ts'

const finds = (titles: string | string[], text: string) => toTermPattern([titles].flat()).test(text)

describe('a glossary term in running text', () => {
  it.each([
    ['sosial entreprenør', 'Kommunen møtte sosiale entreprenører på torget.'],
    ['sosial entreprenør', 'Sosialt\nentreprenørs'],
    ['sosial entreprenør', 'alle dei sosiale entreprenørane i fylket'],
    ['sosialt foretak', 'To sosiale foretak svarte.'],
    ['sosialt foretak', 'det sosiale foretaket'],
    ['nytt tiltak', 'tre nye tiltak'],
    ['privat partner', 'private partnere'],
    ['åpen dialog', 'i åpne dialoger'],
    ['åpent møte', 'åpne møter'],
    ['avtale om pilot', 'De skrev avtalen om piloten.'],
    ['avtale om pilot', 'Avtaler om piloter'],
    ['offentlig anskaffelse', 'ved offentlige anskaffelser'],
    ['pilot', '«Pilotens» mål'],
    ['effektkjede (endringsteori)', 'En effektkjede (endringsteori) viser hvorfor.'],
  ])('«%s» is found in «%s»', (title, text) => expect(finds(title, text)).toBe(true))

  it.each([
    ['pilot', 'en pilotavtale'],
    ['sosial entreprenør', 'sosialentreprenører'],
    ['sosial entreprenør', 'usosiale entreprenører'],
    ['sosial entreprenør', 'sosiale medier og entreprenører'],
    ['sosial entreprenør', 'sosialist entreprenør'],
    ['sosial entreprenør', 'sosialt entreprenørskap'],
    ['sosialt foretak', 'asosiale foretak'],
    ['avtale om pilot', 'avtale omen pilot'],
    ['effekt.mål', 'effektmål og effektsmål'],
  ])('«%s» is not found in «%s»', (title, text) => expect(finds(title, text)).toBe(false))

  it('is found by its title in any of its languages', () => {
    expect(['delegerte myndigheter', 'delegert myndes', 'delegated authority', 'delegert oppgave'].map(text => finds(['Delegert myndighet', 'Delegert mynde', 'Delegated authority'], text))).toEqual([true, true, true, false])
  })
})
