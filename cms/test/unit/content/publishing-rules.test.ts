import { describe, expect, it } from 'vitest'
import { findPublishingProblems } from '../../../src/content/publishing-rules.ts'

type Entry = Record<string, unknown>
const messages = (...args: Parameters<typeof findPublishingProblems>) => findPublishingProblems(...args).map(problem => problem.message)

const workedUp: Entry = {
  state: 'worked-up',
  stage: 'pilot',
  initiative: 'joint',
  parties: 'Døme kommune og Trampolina (oppdiktet)',
  body: [{}],
  collaborationForms: [{}],
  sources: [{}],
  lifeLine: [{ stage: 'pilot' }],
  effects: [{ evidence: 0, text: 'Ingenting er målt.' }],
  choicesMade: [{ what: 'Liten pilot' }],
}

describe('an example', () => {
  it('that is a candidate tells what it lacks, in the words of the form', () => {
    const problems = messages('example', { ...workedUp, state: 'candidate', stage: null, sources: [], effects: [], choicesMade: [], barriersMet: [{ story: 'Vi ventet', move: ' ' }] })
    expect(problems[0]).toBe('Eksempelet er en kandidat og kan ikke publiseres før det er gjennomarbeidet.')
    expect(problems[1]).toBe('Dette mangler: Hvor langt er det kommet?, Effekter (er ingenting målt, sier du det i en effekt med dokumentasjon 0), Kilder, Valg de tok, eller barrierer de møtte med grepet de brukte.')
  })
  it('is not worked up by being called so', () => {
    expect(messages('example', { ...workedUp, lifeLine: [] })).toEqual(['Eksempelet er satt til «Gjennomarbeidet», men er det ikke ennå.', 'Dette mangler: Livslinje.'])
  })
  it('that is worked up comes through, with choices or with a barrier and its move', () => {
    expect(messages('example', workedUp)).toEqual([])
    expect(messages('example', { ...workedUp, choicesMade: [], barriersMet: [{ story: 'Vi ventet', move: 'Vi ringte' }] })).toEqual([])
  })
  it('that has ended says why, and the form is led to the field', () => {
    expect(findPublishingProblems('example', { ...workedUp, lifeLine: [{ stage: 'pilot' }, { stage: 'ended', endedBecause: '' }] })).toEqual([
      { path: ['lifeLine', '1', 'endedBecause'], message: 'Livslinje: samarbeidet er avsluttet. Skriv hvorfor i feltet «Hvorfor ble det slutt?».' },
    ])
  })
})

describe('a template', () => {
  it('names a key without a field, a field without use, and a key that stands twice', () => {
    const fields = [{ key: 'navn' }, { key: 'dato' }, { key: 'navn' }]
    expect(messages('template', { fields, sections: [{ text: '{{ navn }} og {{sted}}' }] })).toEqual([
      'Teksten bruker {{sted}}, men det finnes ikke noe felt med den nøkkelen.',
      'Feltet «dato» er ikke brukt i noen tekst.',
      'To felt har samme nøkkel: «navn».',
    ])
  })
  it('counts a key in an alternative wording as used', () => {
    expect(messages('agreement-draft', { fields: [{ key: 'frist' }], clauses: [{ text: 'Avtalen gjelder.', alternatives: 'Til {{frist}}.' }] })).toEqual([])
  })
})

describe('the other types', () => {
  it('let no event end before it begins', () => {
    expect(messages('event', { startsAt: '2027-01-01T10:00:00.000Z', endsAt: '2027-01-01T09:00:00.000Z' })).toEqual(['«Slutter» må være senere enn «Begynner».'])
    expect(messages('event', { startsAt: '2027-01-01T10:00:00.000Z', endsAt: '2027-01-01T11:00:00.000Z' })).toEqual([])
  })
  it('ask how it went with a need that is over', () => {
    expect(messages('need', { outcome: 'solved' })).toEqual(['Behovet er løst eller trukket. Fortell de andre hvordan det gikk i feltet «Slik gikk det».'])
    expect(messages('need', { outcome: 'open' })).toEqual([])
  })
  it('let no contact point stand without a way to reach it, nor with the address of a person', () => {
    expect(messages('contact-point', {})).toEqual(['Fyll ut minst én måte å nå fram på: «Postkasse», «Telefon» eller «Lenke til kontaktsiden».'])
    expect(messages('contact-point', { mailbox: 'kari.nordmann@eksempel.no' })).toEqual(['«Postkasse» ser ut som adressen til en person. Bruk en felles postkasse, for eksempel innovasjon@ eller postmottak@.'])
    expect(messages('contact-point', { phone: '00 00 00 00' })).toEqual([])
  })
})
