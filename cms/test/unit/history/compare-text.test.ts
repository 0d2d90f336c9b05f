import { describe, expect, it } from 'vitest'
import { compareText } from '../../../src/history/compare-text.ts'

/** `[-taken out-]` and `{+put in+}`. */
const show = (before: string, after: string): string => compareText(before, after).map(({ change, text }) => change === 'same' ? text : change === 'removed' ? `[-${text}-]` : `{+${text}+}`).join('')

describe('a comparison of two texts', () => {
  it('is by word', () => {
    expect(show('Kommunen har ansvar.', 'Staten har ansvar.')).toBe('[-Kommunen-]{+Staten+} har ansvar.')
    expect(show('Gjør det.', 'Gjør det nå.')).toBe('Gjør det{+ nå+}.')
  })

  it('keeps a sentence that is written anew together', () => {
    expect(show('Løsninger vil dukke opp. Skriv dem på et ark.', 'Spør dem som skal bruke tjenesten.')).toBe('[-Løsninger vil dukke opp. Skriv dem på et ark-]{+Spør dem som skal bruke tjenesten+}.')
  })

  it('keeps apart what stands far from each other, in two paragraphs, or is only put in', () => {
    expect(show('Kari leder arbeidet hver eneste uke i Bergen.', 'Lederen leder arbeidet hver eneste uke i byen.')).toBe('[-Kari-]{+Lederen+} leder arbeidet hver eneste uke i [-Bergen-]{+byen+}.')
    expect(show('Først.\n\nSå.', 'Tidlig.\n\nSent.')).toBe('[-Først-]{+Tidlig+}.\n\n[-Så-]{+Sent+}.')
    expect(show('Ring oss i dag.', 'Ring gjerne oss i dag eller morgen.')).toBe('Ring {+gjerne +}oss i dag{+ eller morgen+}.')
  })

  it('is whole on both sides, whatever is joined', () => {
    const [before, after] = ['a b c d e f g h i j k', 'a x c y e z g h i q k']
    const parts = compareText(before, after)
    const side = (change: 'removed' | 'added') => parts.filter(part => part.change === 'same' || part.change === change).map(part => part.text).join('')
    expect([side('removed'), side('added')]).toEqual([before, after])
  })

  it('says nothing changed of equal texts', () => {
    expect(compareText('', '')).toEqual([])
    expect(show('Likt.', 'Likt.')).toBe('Likt.')
  })
})
