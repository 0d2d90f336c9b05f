import type { ContactPoint, Idea, Need, Provider, Question, SupportScheme } from '@kokeboka/cms/contract'
import type { ExpectedRecord } from '../../support/expect-record.ts'
import { it } from 'vitest'
import { editorialDocument, editorialRecord, place, reference, vocabularyRef } from '../../fixtures/documents.ts'
import { expectRecord } from '../../support/expect-record.ts'

const keyText = 'Fortell hva dere trenger, ikke hva dere vil kjøpe.\nhvordan si fra om hva vi trenger\nFolkehelse\nPilotavtale\nInnkjøp og anbud'

const record: Omit<ExpectedRecord, 'id' | 'type' | 'text' | 'keyText'> = {
  ...editorialRecord,
  audiences: ['public-sector'],
  phases: ['before'],
  serviceAreas: ['folkehelse'],
  collaborationForms: ['pilotavtale'],
  barriers: ['innkjop-og-anbud'],
}

it('maps an idea with its problem, approach and who tried it', () => {
  const idea: Idea = { ...editorialDocument, problem: 'Ingen møtes', approach: 'Åpne kjøkkenet', firstStep: 'Lån en nøkkel', triedIn: [reference('example', 'e', 'Nabokjøkkenet')] }
  expectRecord('idea', idea, { ...record, id: 'idea-abc123-nb', type: 'idea', text: 'Ingen møtes\nÅpne kjøkkenet\nLån en nøkkel\nStart med innbyggeren.\nNabokjøkkenet', keyText })
})

it('maps a provider so that it is found by its registered name and wherever it works', () => {
  const provider: Provider = {
    ...editorialDocument,
    organisationNumber: null,
    registeredName: 'EKSEMPELGRYTA AS',
    registeredNameCheckedAt: null,
    municipality: place('9801', 'Eksempelvik'),
    worksNationwide: false,
    worksInCounties: [place('98', 'Eksempelfylket')],
    worksInMunicipalities: [place('9802', 'Døme')],
    targetGroups: 'Eldre',
    statutoryTasks: null,
    incomeModels: [vocabularyRef('abonnement', 'Abonnement')],
    criteriaMet: [],
    website: null,
    contactRole: 'Daglig leder',
    confirmedAt: null,
  }
  expectRecord('provider', provider, {
    ...record,
    id: 'provider-abc123-nb',
    type: 'provider',
    municipality: 'Eksempelvik',
    text: 'Eldre\nStart med innbyggeren.\nAbonnement',
    keyText: `${keyText}\nEKSEMPELGRYTA AS\nEksempelvik\nEksempelfylket\nDøme`,
  })
})

it('maps a need with its municipality and whom it is about', () => {
  const need: Need = { ...editorialDocument, municipality: place('9801', 'Eksempelvik'), problem: 'Ingen henter dem', targetGroup: 'Unge', wishedEffect: 'Flere ute', frame: 'Ett år', notKnown: 'Hvor mange', deadline: null, featuredMonth: '2026-12', outcome: 'pilot', outcomeText: 'I gang', contactRole: null }
  expectRecord('need', need, {
    ...record,
    id: 'need-abc123-nb',
    type: 'need',
    municipality: 'Eksempelvik',
    text: 'Ingen henter dem\nFlere ute\nEtt år\nHvor mange\nI gang\nStart med innbyggeren.',
    keyText: `${keyText}\nEksempelvik\nUnge`,
  })
})

it('maps a support scheme so that its id and owner find it', () => {
  const scheme: SupportScheme = { ...editorialDocument, schemeId: 'DT-0000', owner: 'Et direktorat', whoMayApply: 'Organisasjoner', deadline: null, deadlineText: 'Hver høst', amount: null, link: null, lastChecked: null }
  expectRecord('support-scheme', scheme, {
    ...record,
    id: 'support-scheme-abc123-nb',
    type: 'support-scheme',
    text: 'Organisasjoner\nHver høst\nStart med innbyggeren.',
    keyText: `${keyText}\nDT-0000\nEt direktorat`,
  })
})

it('maps a contact point with its municipality and unit, and no mailbox or phone', () => {
  const contactPoint: ContactPoint = { ...editorialDocument, municipality: place('9801', 'Eksempelvik'), unit: 'Samfunnskontoret', mailbox: 'kontakt@eksempelvik.example', phone: '00', howToApproach: 'Skriv kort', wantedNow: 'Avlastning', link: null }
  expectRecord('contact-point', contactPoint, {
    ...record,
    id: 'contact-point-abc123-nb',
    type: 'contact-point',
    municipality: 'Eksempelvik',
    text: 'Skriv kort\nAvlastning\nStart med innbyggeren.',
    keyText: `${keyText}\nEksempelvik\nSamfunnskontoret`,
  })
})

it('maps a question with its answers', () => {
  const question: Question = { ...editorialDocument, question: 'Hvem spør vi?', askedBy: 'entrepreneur', answers: [{ id: 1, text: 'Losen', byRole: 'Rådgiver', answeredAt: '2026-01-01' }] }
  expectRecord('question', question, { ...record, id: 'question-abc123-nb', type: 'question', text: 'Hvem spør vi?\nLosen\nStart med innbyggeren.', keyText })
})

it('maps an income model as a form of collaboration, without a facet of its own', () => {
  const { documentId, locale, createdAt, updatedAt, publishedAt, title, slug, summary, askedAs, body } = editorialDocument
  expectRecord('income-model', { id: 71, documentId, locale, createdAt, updatedAt, publishedAt, title, slug, summary, askedAs, body, code: 'abonnement', fitsWhen: 'Når det gjentas', fitsNotWhen: null, asksOfPublicBody: 'Plan', asksOfEntrepreneur: 'Ro' }, {
    ...record,
    id: 'income-model-abc123-nb',
    type: 'income-model',
    audiences: [],
    phases: [],
    serviceAreas: [],
    collaborationForms: [],
    barriers: [],
    text: 'Start med innbyggeren.\nNår det gjentas\nPlan\nRo',
    keyText: 'Fortell hva dere trenger, ikke hva dere vil kjøpe.\nhvordan si fra om hva vi trenger',
  })
})
