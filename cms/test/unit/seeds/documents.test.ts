import { describe, expect, it } from 'vitest'
import { written } from './own-seeds.ts'

interface Part { heading: string, text: string }

const documents = written.filter(({ type }) => type === 'template' || type === 'agreement-draft')
const agreements = documents.filter(({ type }) => type === 'agreement-draft')
const partsOf = (entry: Record<string, unknown>) => (entry.clauses ?? entry.sections ?? []) as Part[]

/** Where each is agreed on in an agreement; the annex on data may instead point to the agreement it belongs to. */
const subjects: Record<string, RegExp> = {
  'the parties': /\{\{kommune\}\}.*\{\{(?:tilbyder|partner)\}\}|\{\{tilbyder\}\}.*\{\{kommune\}\}/s,
  'duration': /\{\{start\}\}|så lenge (?:en|ein) av part/,
  'payment': /betal|faktur|utgift|\bpris\b/i,
  'personal data': /opplysning/i,
  'rights to method and results': /\b(?:eier|eig|eige|eget|rettigheter|rettar)\b/,
  'change': /[Ee]ndr/,
  'disagreement': /uenig|usam[de]|usemje/,
  'ending': /si opp|seie opp|oppsigelse|oppseiing|avslutte|trekke seg|trekkje seg|gå ut/,
  'signatures': /underskrift/,
}

describe('templates and agreement drafts', () => {
  it('ask for things in the order in which the text meets them, and have a place for each', () => {
    const wrong = documents.filter(({ entry }) => {
      const asked = ((entry.fields ?? []) as { key: string }[]).map(({ key }) => key)
      const met = [...new Set(partsOf(entry).flatMap(({ text }) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, key = '']) => key)))]
      // Both parties may be asked for in either order.
      const settled = (keys: string[]) => keys.filter(key => !['kommune', 'tilbyder', 'partner'].includes(key)).join(' ')
      return settled(asked) !== settled(met) || asked.length !== met.length
    })
    expect(wrong.map(({ name, language }) => `${name} ${language}`)).toEqual([])
  })

  it.each(Object.entries(subjects))('settle %s, or say that it is settled elsewhere', (_, subject) => {
    const silent = agreements.filter(({ entry }) => {
      const clauses = partsOf(entry).map(({ heading, text }) => `${heading}\n${text}`).join('\n')
      const elsewhere = entry.slug === 'databilag' ? String(entry.body) : ''
      return !subject.test(clauses + elsewhere)
    })
    expect(silent.map(({ name, language }) => `${name} ${language}`)).toEqual([])
  })
})
