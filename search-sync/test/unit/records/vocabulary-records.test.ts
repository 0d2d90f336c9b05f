import type { Barrier, CollaborationForm, DocumentBase, ServiceArea } from '@kokeboka/cms/contract'
import { it } from 'vitest'
import { paragraph } from '../../fixtures/documents.ts'
import { expectRecord } from '../../support/expect-record.ts'

const document: DocumentBase & { code: string, title: string, slug: string, summary: string, askedAs: string | null, body: ServiceArea['body'] } = {
  id: 12,
  documentId: 'voc1',
  locale: 'nn',
  createdAt: '2026-01-01T00:00:00.000Z',
  updatedAt: '2026-01-02T00:00:00.000Z',
  publishedAt: '2026-01-02T00:00:00.000Z',
  code: 'koden',
  title: 'Folkehelse',
  slug: 'folkehelse',
  summary: 'Helse for alle.',
  askedAs: 'halde folk friske',
  body: [paragraph('Kommunen fremjar helse.')],
}

const record = {
  documentId: 'voc1',
  locale: 'nn' as const,
  slug: 'folkehelse',
  title: 'Folkehelse',
  summary: 'Helse for alle.',
  audiences: [],
  initiative: null,
  phases: [],
  difficulty: null,
  serviceAreas: [],
  collaborationForms: [],
  barriers: [],
  municipality: null,
  county: null,
  stage: null,
  evidence: null,
  startsAt: null,
  endsAt: null,
  publishedAt: 1767312000,
  isDemo: false,
  _row: 12,
  _updated: '2026-01-02T00:00:00.000Z',
  keyText: 'Helse for alle.\nhalde folk friske',
}

it('maps a service area so that filtering by it finds the entry that explains it', () => {
  const area: ServiceArea = { ...document, losUri: 'https://psi.norge.no/los/tema/folkehelse', kostraCodes: '233 anna førebyggjande', codesCheckedAt: null, statutoryBasis: 'Folkehelselova' }
  expectRecord('service-area', area, { ...record, id: 'service-area-voc1-nn', type: 'service-area', serviceAreas: ['koden'], text: 'Kommunen fremjar helse.\n233 anna førebyggjande\nFolkehelselova' })
})

it('maps a collaboration form with when it fits and what it asks of both', () => {
  const form: CollaborationForm = { ...document, fitsWhen: 'Når ingen veit svaret', fitsNotWhen: null, asksOfPublicBody: 'Tid', asksOfEntrepreneur: 'Tal' }
  expectRecord('collaboration-form', form, { ...record, id: 'collaboration-form-voc1-nn', type: 'collaboration-form', collaborationForms: ['koden'], text: 'Kommunen fremjar helse.\nNår ingen veit svaret\nTid\nTal' })
})

it('maps a barrier with its moves', () => {
  const barrier: Barrier = { ...document, moves: [{ id: 1, title: 'Ring først', text: 'Spør kven som avgjer.', who: 'both' }] }
  expectRecord('barrier', barrier, { ...record, id: 'barrier-voc1-nn', type: 'barrier', barriers: ['koden'], text: 'Kommunen fremjar helse.\nRing først\nSpør kven som avgjer.' })
})
