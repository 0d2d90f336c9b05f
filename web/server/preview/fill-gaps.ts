/**
 * A draft may lack what a published entry always has. It is shown all the same: a missing text is said where it
 * should have stood, and everything that is missing is listed. Invariant: whatever an editor has saved can be shown,
 * or is called unreadable; it never throws.
 */
import type { PreviewType } from '../../shared/types/preview-page.ts'
import type { DocumentOf } from '../cms/schemas.ts'
import { documentSchemas } from '../cms/schemas.ts'
import { alwaysRequired, fieldNames, requiredFields, requiredInRows } from './required-fields.ts'

export type FilledDraft<T extends PreviewType>
  = | { isReadable: true, document: DocumentOf<T>, /** «Ingress mangler», in the form's order. */ gaps: string[], emptyFields: Set<string> }
    | { isReadable: false }

type Fields = Record<string, unknown>

/** Said where they should have stood. Dates, choices and running text are only listed. */
const saidInPlace = new Set(['title', 'summary', 'situation', 'definition', 'problem', 'approach', 'unit', 'question', 'version', 'label', 'heading', 'reason', 'story', 'what', 'key', 'text'])
/** Each round mends what the one before uncovered; a draft that needs more is not in the agreed form at all. */
const rounds = 4
/** A time of an event that is not filled in: the page leaves it out (see build-preview.ts). */
const noTime = '1970-01-01T00:00:00.000Z'

export function fillGaps<T extends PreviewType>(type: T, raw: unknown): FilledDraft<T> {
  // These the CMS fills in itself: without them it is no draft.
  if (!isFields(raw) || ['documentId', 'locale', 'updatedAt'].some(field => typeof raw[field] !== 'string'))
    return { isReadable: false }
  const draft = structuredClone(raw)
  const gaps: string[] = []
  const emptyFields = new Set<string>()
  for (const field of [...alwaysRequired, ...requiredFields[type]]) {
    if (!isEmpty(draft[field]))
      continue
    gaps.push(toMissing(field))
    emptyFields.add(field)
    draft[field] = saidInPlace.has(field) ? `[${toMissing(field)}]` : field === 'slug' ? '' : null
  }
  for (const [list, { row, fields }] of Object.entries(requiredInRows))
    gaps.push(...fillRows(draft[list], row, fields, list === 'steps'))
  nameRelated(Object.values(draft))
  for (let round = 0; round < rounds; round++) {
    const parsed = documentSchemas[type].safeParse(draft)
    if (parsed.success)
      return { isReadable: true, document: parsed.data as DocumentOf<T>, gaps, emptyFields }
    for (const issue of parsed.error.issues)
      mend(draft, issue, gaps)
  }
  return { isReadable: false }
}

/** The text of a recipe's step is running text (blocks), which has no place for a note. */
function fillRows(rows: unknown, name: string, fields: string[], hasBlocks: boolean): string[] {
  if (!Array.isArray(rows))
    return []
  return rows.filter(isFields).flatMap((row, index) => fields.filter(field => isEmpty(row[field])).map((field) => {
    row[field] = saidInPlace.has(field) && !(hasBlocks && field === 'text') ? `[${toMissing(field)}]` : null
    return `${name} ${index + 1}: ${toMissing(field)}`
  }))
}

/** A draft leads to drafts, which may lack what a link needs; that is for their own previews to complain of. */
function nameRelated(value: unknown): void {
  if (Array.isArray(value)) {
    value.forEach(nameRelated)
    return
  }
  if (!isFields(value))
    return
  if ('documentId' in value && isEmpty(value.title))
    value.title = '[Uten tittel]'
  if ('documentId' in value && isEmpty(value.slug))
    value.slug = ''
  Object.values(value).forEach(nameRelated)
}

interface Issue { code?: string, expected?: string, path: PropertyKey[], values?: unknown[] }

/** Makes the place of an issue readable: a choice becomes the first of its kind, a text empty, anything else is taken out. */
function mend(draft: Fields, issue: Issue, gaps: string[]): void {
  const [top, ...below] = issue.path.map(String)
  if (top === undefined)
    return
  const last = below.at(-1)
  const holder = last === undefined ? draft : below.slice(0, -1).reduce<unknown>((value, key) => isFields(value) || Array.isArray(value) ? Reflect.get(value, key) : undefined, draft[top])
  const standIn = toStandIn(issue, last ?? top)
  if (standIn !== undefined && isFields(holder)) {
    holder[last ?? top] = standIn
    return
  }
  const gap = toMissing(top)
  if (last !== undefined && Object.hasOwn(fieldNames, top) && !gaps.includes(gap))
    gaps.push(gap)
  draft[top] = null
}

function toStandIn(issue: Issue, field: string): unknown {
  if (issue.code === 'invalid_value')
    return issue.values?.[0]
  if (field === 'startsAt' || field === 'endsAt')
    return noTime
  return issue.expected === 'string' ? '' : undefined
}

function toMissing(field: string): string {
  return `${fieldNames[field] ?? field} mangler`
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (typeof value === 'string' && value.trim() === '') || (Array.isArray(value) && value.length === 0)
}
