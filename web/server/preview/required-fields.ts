/**
 * What must be filled in before an entry can be published, by the names that the editor's form has. A guard test
 * (test/unit/preview) holds it against the CMS's schemas.
 */
import type { PreviewType } from '../../shared/types/preview-page.ts'

/** Beside title, address and summary, which every type needs. */
export const requiredFields: Record<PreviewType, string[]> = {
  'recipe': ['initiative', 'situation'],
  'example': ['state'],
  'template': ['kind', 'version', 'versionDate'],
  'agreement-draft': ['kind', 'version', 'versionDate'],
  'meeting-place': [],
  'event': ['startsAt', 'endsAt', 'timeZone'],
  'glossary-term': ['definition'],
  'service-area': ['code', 'losUri'],
  'collaboration-form': ['code'],
  'income-model': ['code'],
  'barrier': ['code'],
  'idea': ['problem', 'approach'],
  'provider': [],
  'need': ['problem', 'outcome'],
  'support-scheme': [],
  'contact-point': ['unit'],
  'question': ['question'],
  'entrance': ['code'],
}
export const alwaysRequired = ['title', 'slug', 'summary']

/** A field that holds a list of rows: what each row is called, and what each needs. */
export const requiredInRows: Record<string, { row: string, fields: string[] }> = {
  ingredients: { row: 'Ingrediens', fields: ['role', 'text'] },
  steps: { row: 'Steg', fields: ['phase', 'title', 'text'] },
  fields: { row: 'Felt', fields: ['key', 'label', 'type'] },
  sections: { row: 'Del', fields: ['heading', 'text'] },
  clauses: { row: 'Klausul', fields: ['heading', 'text', 'reason', 'favours'] },
  lifeLine: { row: 'Hendelse', fields: ['stage', 'date', 'datePrecision', 'text'] },
  barriersMet: { row: 'Hinder', fields: ['story'] },
  choicesMade: { row: 'Valg', fields: ['what'] },
  effects: { row: 'Effekt', fields: ['kind', 'text', 'evidence'] },
  criteriaMet: { row: 'Kriterium', fields: ['criterion', 'checkedAt'] },
  answers: { row: 'Svar', fields: ['text', 'answeredAt'] },
  moves: { row: 'Grep', fields: ['title', 'text', 'who'] },
  sources: { row: 'Kilde', fields: ['label'] },
  situations: { row: 'Situasjon', fields: ['text'] },
}

/** As the labels in the editor's form. In bokmål only, as the form is. */
export const fieldNames: Record<string, string> = {
  title: 'Tittel',
  slug: 'Adresse',
  summary: 'Ingress',
  initiative: 'Hvem som tok initiativet',
  situation: 'Situasjon',
  state: 'Tilstand',
  kind: 'Slag',
  version: 'Versjon',
  versionDate: 'Versjonsdato',
  startsAt: 'Når det begynner',
  endsAt: 'Når det slutter',
  timeZone: 'Tidssone',
  definition: 'Definisjon',
  code: 'Kode',
  losUri: 'Adresse i Los',
  problem: 'Problem',
  approach: 'Framgangsmåte',
  outcome: 'Hva det ble til',
  unit: 'Enhet',
  question: 'Spørsmål',
  role: 'Hos hvem',
  text: 'Tekst',
  phase: 'Fase',
  key: 'Nøkkel',
  label: 'Ledetekst',
  type: 'Type',
  heading: 'Overskrift',
  reason: 'Grunn',
  favours: 'Hvem det er til fordel for',
  stage: 'Hvor langt det er kommet',
  date: 'Dato',
  datePrecision: 'Hvor nøyaktig datoen er',
  story: 'Hva som skjedde',
  what: 'Hva dere valgte',
  evidence: 'Dokumentasjon',
  criterion: 'Kriterium',
  checkedAt: 'Når det ble sjekket',
  answeredAt: 'Når det ble svart',
  who: 'Hvem som gjør det',
  difficulty: 'Vanskelighetsgrad',
}
