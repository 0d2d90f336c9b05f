import type { AgreementDraft, Event, Example, GlossaryTerm, MeetingPlace, Template } from '@kokeboka/cms/contract'
import { it } from 'vitest'
import { editorialDocument, editorialRecord, entryRef, place, recipeDocument, reference, vocabularyRef } from '../../fixtures/documents.ts'
import { expectRecord } from '../../support/expect-record.ts'

const keyText = 'Fortell hva dere trenger, ikke hva dere vil kjøpe.\nhvordan si fra om hva vi trenger\nFolkehelse\nPilotavtale\nInnkjøp og anbud'
const coverField = { id: 1, key: 'frist', label: 'Frist', help: 'Når dere trenger svar', type: 'date', choices: null, required: true } as const
const version = { version: '1.0', versionDate: '2026-02-01', versionChange: null, attachments: [] }

it('maps a recipe with its steps, the hats, and the barriers of its pitfalls', () => {
  expectRecord('recipe', recipeDocument, {
    ...editorialRecord,
    id: 'recipe-abc123-nb',
    type: 'recipe',
    audiences: ['public-sector'],
    phases: ['before', 'during'],
    serviceAreas: ['folkehelse'],
    collaborationForms: ['pilotavtale'],
    barriers: ['innkjop-og-anbud', 'ulikt-tempo'],
    initiative: 'public-body',
    difficulty: 2,
    text: [
      'Kommunen har et problem uten kjent løsning.',
      'Start med innbyggeren.',
      'En leder som vil',
      'Noen må si ja',
      'Inviter til dialog',
      'Møt flere samtidig.',
      'Ta referat',
      'Å love for mye',
      'Innkjøper',
      'Behovsbeskrivelse',
      'Intensjonsavtale',
      'Hoppetau i parken',
      'Samskaping',
      'Innovasjonslosen',
      'Behov',
    ].join('\n'),
    keyText: `${keyText}\nKommunen har et problem uten kjent løsning.\nUlikt tempo`,
  })
})

it('maps an example with its stage, parties, municipality, and all that was learnt', () => {
  const example: Example = {
    ...editorialDocument,
    state: 'worked-up',
    stage: 'ended',
    initiative: 'joint',
    parties: 'Larvik og Gladiator',
    municipality: place('3909', 'Larvik'),
    providers: [reference('provider', 'gladiator', 'Gladiator')],
    lifeLine: [{ id: 1, stage: 'ended', date: '2025-01-01', datePrecision: 'year', text: 'Siste dag', endedBecause: 'Pengene tok slutt' }],
    barriersMet: [{ id: 1, barrier: vocabularyRef('siloer', 'Siloer'), story: 'Ingen eide det', move: 'Felles leder' }],
    choicesMade: [{ id: 1, what: 'Liten pilot', alternatives: 'Anbud', why: 'Tid', gave: 'Ro' }],
    effects: [
      { id: 1, kind: 'for-users', text: 'Flere i jobb', number: 12, unit: 'personer', baseline: null, evidence: 3, source: null },
      { id: 2, kind: 'for-society', text: 'Tryggere park', number: null, unit: null, baseline: null, evidence: 1, source: null },
    ],
    cost: 'Lite',
    duration: null,
    doDifferently: 'Begynt før',
    contactRole: null,
  }
  expectRecord('example', example, {
    ...mutable(editorialRecord),
    id: 'example-abc123-nb',
    type: 'example',
    initiative: 'joint',
    stage: 'ended',
    municipality: 'Larvik',
    evidence: 3,
    barriers: ['innkjop-og-anbud', 'siloer'],
    text: [
      'Start med innbyggeren.',
      'Larvik og Gladiator',
      'Siste dag',
      'Pengene tok slutt',
      'Ingen eide det',
      'Felles leder',
      'Liten pilot',
      'Anbud',
      'Tid',
      'Ro',
      'Flere i jobb',
      'Tryggere park',
      'Lite',
      'Begynt før',
    ].join('\n'),
    keyText: `${keyText}\nLarvik og Gladiator\nLarvik\nGladiator\nSiloer`,
  })
})

it('has no level of evidence where an example tells of no effect', () => {
  const bare = { ...editorialDocument, state: 'worked-up', stage: null, initiative: null, parties: null, municipality: null }
  expectRecord('example', bare, { ...mutable(editorialRecord), id: 'example-abc123-nb', type: 'example', text: 'Start med innbyggeren.', keyText })
})

it('maps a template with its headings and labels, and without its placeholders', () => {
  const template: Template = { ...editorialDocument, kind: 'notice', fields: [coverField], sections: [{ id: 1, heading: 'Behovet', text: 'Svar innen {{frist}}.', help: null }], ...version }
  expectRecord('template', template, {
    ...mutable(editorialRecord),
    id: 'template-abc123-nb',
    type: 'template',
    text: 'Start med innbyggeren.\nBehovet\nSvar innen ….\nFrist\nNår dere trenger svar',
    keyText,
  })
})

it('maps an agreement draft with its clauses and the reason of each', () => {
  const draft: AgreementDraft = { ...editorialDocument, kind: 'pilot', fields: [coverField], clauses: [{ id: 1, heading: 'Varighet', text: 'Til {{frist}}.', reason: 'Så begge kan planlegge', favours: 'both', alternatives: 'Løpende', optional: false }], ...version }
  expectRecord('agreement-draft', draft, {
    ...mutable(editorialRecord),
    id: 'agreement-draft-abc123-nb',
    type: 'agreement-draft',
    text: 'Start med innbyggeren.\nVarighet\nTil ….\nSå begge kan planlegge\nLøpende\nFrist\nNår dere trenger svar',
    keyText,
  })
})

it('maps a meeting place with where it is', () => {
  const meetingPlace: MeetingPlace = { ...editorialDocument, place: 'Rådhuset', municipality: place('1804', 'Bodø'), county: place('18', 'Nordland'), link: null, howOften: 'Hver måned', contactRole: null }
  expectRecord('meeting-place', meetingPlace, {
    ...mutable(editorialRecord),
    id: 'meeting-place-abc123-nb',
    type: 'meeting-place',
    municipality: 'Bodø',
    county: 'Nordland',
    text: 'Start med innbyggeren.\nRådhuset\nHver måned',
    keyText: `${keyText}\nRådhuset\nBodø\nNordland`,
  })
})

it('maps an event with its times in seconds and the meeting place it belongs to', () => {
  const event: Event = { ...editorialDocument, startsAt: '2026-09-01T08:00:00.000Z', endsAt: '2026-09-01T10:00:00.000Z', timeZone: 'Europe/Oslo', place: 'Rådhuset', municipality: place('1804', 'Bodø'), county: null, link: null, recurrenceRule: null, registration: 'Meld deg på', isCancelled: false, meetingPlace: entryRef('torget', 'Torget') }
  expectRecord('event', event, {
    ...mutable(editorialRecord),
    id: 'event-abc123-nb',
    type: 'event',
    municipality: 'Bodø',
    startsAt: 1788249600,
    endsAt: 1788256800,
    text: 'Start med innbyggeren.\nRådhuset\nMeld deg på',
    keyText: `${keyText}\nRådhuset\nBodø\nTorget`,
  })
})

it('maps a glossary term so that its synonyms find it as key words', () => {
  const term: GlossaryTerm = { ...editorialDocument, definition: 'Et kjøp.', meaningToPublicSector: 'Regler', meaningToEntrepreneur: 'Papir', synonyms: 'innkjøp\nkonkurranse', seeAlso: [entryRef('pilot', 'Pilot')], broader: [entryRef('avtale', 'Avtale')], relationToSource: null }
  expectRecord('glossary-term', term, {
    ...mutable(editorialRecord),
    id: 'glossary-term-abc123-nb',
    type: 'glossary-term',
    text: 'Et kjøp.\nRegler\nPapir\nStart med innbyggeren.\nPilot\nAvtale',
    keyText: `${keyText}\ninnkjøp\nkonkurranse`,
  })
})

function mutable(record: typeof editorialRecord) {
  return {
    ...record,
    audiences: [...record.audiences],
    phases: [...record.phases],
    serviceAreas: [...record.serviceAreas],
    collaborationForms: [...record.collaborationForms],
    barriers: [...record.barriers],
  }
}
