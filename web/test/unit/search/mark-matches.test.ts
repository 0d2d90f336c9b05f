import { analyseQuery } from '@kokeboka/search-sync/norwegian'
import { describe, expect, it } from 'vitest'
import { markMatches, toExcerpt } from '../../../server/search/mark-matches.ts'

const marked = (text: string, query: string) => markMatches(text, analyseQuery(query, 'nb').query, 'nb').filter(part => part.isMatch).map(part => part.text)

describe('marking what was found', () => {
  it.each([
    ['Slik skriver dere om anskaffelser.', 'anskaffelse', ['anskaffelser']],
    ['Slik les de eit anbod.', 'anbud', ['anbod']],
    ['Møteplasser for kommuner', 'kommune', ['kommuner']],
    ['Ingenting her', 'kommune', []],
    ['Behovet kommer først', 'beho', ['Behovet']],
  ])('in «%s» for «%s» marks %j', (text, query, words) => {
    expect(marked(text, query)).toEqual(words)
  })

  it('leaves the text as it was, marks and all', () => {
    const text = '<b>Pilot</b> & «pilot»: en pilot.'
    expect(markMatches(text, 'pilot', 'nb').map(part => part.text).join('')).toBe(text)
  })

  it('shows the place in the text where the summary says nothing of it', () => {
    const text = `${'Noe annet. '.repeat(60)}Her står det om anbud og pris. ${'Mer annet. '.repeat(60)}`
    const excerpt = toExcerpt('En ingress.', text, 'anbud', 'nb')
    expect(excerpt.map(part => part.text).join('')).toMatch(/^… .*om anbud og pris.* …$/)
    expect(excerpt.length).toBeLessThan(10)
    expect(toExcerpt('En ingress.', 'Ikke her.', 'anbud', 'nb')).toEqual([{ text: 'En ingress.', isMatch: false }])
    expect(toExcerpt('Om anbud.', text, 'anbud', 'nb').map(part => part.text).join('')).toBe('Om anbud.')
  })
})
