import type { Core } from '@strapi/strapi'
import { isDeepStrictEqual } from 'node:util'
import { FIELD_TEXTS } from '../admin-views/field-labels.ts'
import { DEFAULT_SORT, FIELD_TEXT_EXCEPTIONS, FIRST_FIELDS, LIST_COLUMNS } from '../admin-views/view-exceptions.ts'
import { CONTENT_TYPE_UIDS } from '../content/content-types.ts'

interface ViewedAttribute { type: string, target?: string, customField?: string }
interface FieldView { edit: Record<string, unknown>, list: Record<string, unknown> }
interface ViewConfiguration {
  settings: Record<string, unknown>
  metadatas: Record<string, FieldView>
  layouts: { list: string[], edit: { name: string, size: number }[][] }
}
interface ViewService {
  findConfiguration: (model: { uid: string }) => Promise<ViewConfiguration>
  updateConfiguration: (model: { uid: string }, configuration: ViewConfiguration) => Promise<unknown>
}

/** Added by Strapi to every type; shown in a panel of its own. */
const OWN_FIELDS = new Set(['id', 'documentId', 'createdAt', 'updatedAt', 'publishedAt', 'createdBy', 'updatedBy', 'locale', 'localizations'])
const FULL_WIDTH = new Set(['text', 'blocks', 'component', 'richtext', 'global::references', 'global::hats'])
/** What names one of a kind in lists and in folded components, the first that there is. */
const MAIN_FIELDS = ['title', 'siteName', 'heading', 'label', 'text', 'what', 'story', 'evidenceLabel']
/** Strapi's ten make an editor leaf through what would fit on the screen. */
const ROWS_A_PAGE = 50

/**
 * Labels, help texts, order and columns of the edit views, from src/admin-views. They are code and not the editors'
 * settings, so what was changed by hand in the admin is set back at the next start.
 */
export async function ensureAdminViews(strapi: Core.Strapi): Promise<void> {
  const contentManager = strapi.plugin('content-manager')
  for (const uid of [...CONTENT_TYPE_UIDS, 'api::submission.submission'] as const)
    await ensureView(contentManager.service('content-types') as ViewService, uid, strapi.contentType(uid).attributes)
  for (const [uid, component] of Object.entries(strapi.components))
    await ensureView(contentManager.service('components') as ViewService, uid, component.attributes)
}

async function ensureView(service: ViewService, uid: string, attributes: Record<string, ViewedAttribute>): Promise<void> {
  const before = await service.findConfiguration({ uid })
  const after = toView(uid, before, attributes)
  if (!isDeepStrictEqual(before, after))
    await service.updateConfiguration({ uid }, after)
}

function toView(uid: string, before: ViewConfiguration, attributes: Record<string, ViewedAttribute>): ViewConfiguration {
  const names = orderFields(uid, Object.keys(attributes).filter(name => before.metadatas[name] !== undefined && !OWN_FIELDS.has(name)))
  const metadatas = Object.fromEntries(Object.entries(before.metadatas).map(([name, view]) => {
    const text = FIELD_TEXT_EXCEPTIONS[uid]?.[name] ?? FIELD_TEXTS[name]
    if (text === undefined)
      return [name, view]
    const { label, description = '', placeholder = '' } = text
    const edit = { ...view.edit, label, description, placeholder, editable: name !== 'hats', ...(attributes[name]?.target?.startsWith('api::') === true ? { mainField: 'title' } : {}) }
    return [name, { edit, list: { ...view.list, label } }]
  }))
  const mainField = names.find(name => MAIN_FIELDS.includes(name)) ?? 'id'
  const columns = LIST_COLUMNS[uid] ?? ['title', 'reviewedAt'].filter(name => names.includes(name))
  const { by, order } = DEFAULT_SORT[uid] ?? { by: mainField, order: 'ASC' }
  return {
    ...before,
    settings: { ...before.settings, mainField, ...(uid.startsWith('api::') ? { defaultSortBy: by, defaultSortOrder: order, pageSize: ROWS_A_PAGE } : {}) },
    metadatas,
    layouts: { list: columns.length > 0 ? columns : before.layouts.list, edit: toRows(names, attributes) },
  }
}

function orderFields(uid: string, names: readonly string[]): string[] {
  const first = (FIRST_FIELDS[uid] ?? []).filter(name => names.includes(name))
  return [...first, ...names.filter(name => !first.includes(name))]
}

/**
 * Twelve columns a row: long texts and parts take a row, the others half of one; a number stands beside the text
 * that says why (`legal`, `legalReason`).
 */
function toRows(names: readonly string[], attributes: Record<string, ViewedAttribute>): { name: string, size: number }[][] {
  const rows: { name: string, size: number }[][] = []
  for (const name of names) {
    const last = rows.at(-1)
    const before = last?.length === 1 ? last[0] : undefined
    if (before !== undefined && name === `${before.name}Reason`) {
      rows[rows.length - 1] = [{ ...before, size: 4 }, { name, size: 8 }]
      continue
    }
    const { type = '', customField = '' } = attributes[name] ?? {}
    const size = FULL_WIDTH.has(type) || FULL_WIDTH.has(customField) ? 12 : 6
    if (size === 6 && before?.size === 6)
      last?.push({ name, size })
    else
      rows.push([{ name, size }])
  }
  return rows
}
