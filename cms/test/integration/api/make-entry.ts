import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../../contract/content.ts'
import type { PublicField, PublicFields } from '../../../src/read/public-schema.ts'
import { CHOICE_LISTS } from '../../../src/content/choices.ts'
import { publicSchemasOf } from '../../../src/read/booted-schemas.ts'

/**
 * An entry with something in every public field, made of the schema, so that a new field is tested without anyone
 * thinking of it. What rules ask for beyond the type stands here by name.
 */
const BY_NAME: Record<string, unknown> = {
  organisationNumber: '974760673',
  timeZone: 'Europe/Oslo',
  recurrenceRule: 'FREQ=MONTHLY;BYDAY=1TU;COUNT=6',
  featuredMonth: '2026-11',
  mailbox: 'postmottak@eksempel.no',
  contactEmail: 'post@eksempel.no',
  phone: '12345678',
  schemeId: 'DT-0131',
  losUri: 'https://psi.norge.no/los/tema/grunnskole',
  startsAt: '2026-11-30T12:00:00.000Z',
  endsAt: '2026-11-30T14:00:00.000Z',
  validFrom: '2020-01-01',
  validTo: '2030-01-01',
  state: 'worked-up',
  stage: 'ended',
  override: 2,
  synonyms: 'forsøk\nprøve',
}
const LINKS = /^(?:url|link|website|registration|statementLink|accessibilityStatementUrl|evidenceUrl)$|Url$/

const BASE = ['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'locale']
let made = 0

export interface Targets { relations: Partial<Record<ContentTypeUid, string>>, references: { type: string, documentId: string }[] }

/** Data for the document service. With `only: 'required'` everything that may be left out is left out. */
export function makeData(strapi: Core.Strapi, uid: ContentTypeUid, targets: Targets, only: 'all' | 'required' = 'all'): Record<string, unknown> {
  made += 1
  const fields = publicSchemasOf(strapi).entry(uid)
  const data = toData(strapi, fields, targets, only)
  const code = { 'api::county.county': String(10 + made % 90), 'api::municipality.municipality': String(1000 + made) }[uid as string] ?? `kode-${made}`
  return {
    ...data,
    ...(fields.code === undefined ? {} : { code: uid === 'api::entrance.entrance' ? 'public-sector' : code }),
    ...(fields.slug === undefined ? {} : { slug: `laget-${made}` }),
    ...(uid === 'api::template.template' ? { fields: [{ key: 'part', label: 'Part', type: 'choice', choices: 'a\nb', help: 'h', required: true }], sections: [{ heading: 'H', text: '{{part}}', help: 'h' }] } : {}),
    ...(uid === 'api::agreement-draft.agreement-draft' ? { fields: [{ key: 'part', label: 'Part', type: 'party', required: true }], clauses: [{ heading: 'H', text: '{{part}}', reason: 'r', favours: 'both', alternatives: '{{part}}', optional: false }] } : {}),
  }
}

function toData(strapi: Core.Strapi, fields: PublicFields, targets: Targets, only: 'all' | 'required'): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => {
    if (BASE.includes(name) || (only === 'required' && !(field.kind === 'scalar' && field.required)))
      return []
    const value = toValue(strapi, name, field, targets)
    return value === undefined ? [] : [[name, value]]
  }))
}

function toValue(strapi: Core.Strapi, name: string, field: PublicField, targets: Targets): unknown {
  switch (field.kind) {
    case 'choices': return CHOICE_LISTS[field.list].slice(0, 2).map(choice => choice.value)
    case 'references': return targets.references.filter(({ type }) => field.types === undefined || (field.types as string[]).includes(type))
    case 'relation': {
      const target = targets.relations[field.target]
      return target === undefined ? undefined : field.isMany ? [target] : target
    }
    case 'component': {
      const part = toData(strapi, publicSchemasOf(strapi).component(field.component), targets, 'all')
      return field.isMany ? [part] : part
    }
    case 'media': return undefined
    case 'scalar': return BY_NAME[name] ?? toScalar(name, field)
  }
}

const text = (value: string, marks: object = {}) => ({ type: 'text', text: value, ...marks })
const BLOCKS = [
  { type: 'heading', level: 2, children: [text('Overskrift')] },
  { type: 'paragraph', children: [text('Fet', { bold: true }), { type: 'link', url: 'https://eksempel.no', children: [text('lenke')] }] },
  { type: 'list', format: 'unordered', children: [{ type: 'list-item', children: [text('punkt')] }, { type: 'list', format: 'ordered', children: [{ type: 'list-item', children: [text('under')] }] }] },
  { type: 'quote', children: [text('Sitat')] },
  { type: 'code', children: [text('kode')] },
]

function toScalar(name: string, { type, enum: values, min, max, maxLength }: Extract<PublicField, { kind: 'scalar' }>): unknown {
  switch (type) {
    case 'enumeration': return values?.[0]
    case 'boolean': return true
    case 'integer':
    case 'float':
    case 'decimal': return Math.min(max ?? 3, Math.max(min ?? 3, 3))
    case 'date': return '2026-01-31'
    case 'datetime': return '2026-01-31T12:00:00.000Z'
    case 'blocks': return BLOCKS
    default: return LINKS.test(name) ? 'https://eksempel.no/side' : `${name} ${made}`.slice(0, maxLength)
  }
}
