import type { Core } from '@strapi/strapi'
import type { PlanRow } from './plan-rows.ts'
import type { ListedPlan, Plan } from './plan.ts'
import { typeNameOf } from '../admin-views/type-names.ts'
import { toPlans } from './plan-rows.ts'
import { SCHEDULE_TABLE } from './schedule-table.ts'

type Uid = Parameters<Core.Strapi['documents']>[0]

/** How many of each the list shows: more than an editorial office plans. */
const MOST_LISTED = 500
const TITLE_FIELDS = ['title', 'siteName']

/** What waits and what failed for a document in one language, and the last plan of each action that was done. */
export async function findPlansOf(strapi: Core.Strapi, document: { uid: string, documentId: string, locale: string }): Promise<Plan[]> {
  const rows: PlanRow[] = await strapi.db.connection(SCHEDULE_TABLE)
    .where({ uid: document.uid, document_id: document.documentId, locale: document.locale })
    .orderBy([{ column: 'due_at', order: 'desc' }, { column: 'id', order: 'desc' }])
  const latestDone = new Set(['publish', 'unpublish'].map(action => rows.find(row => row.state === 'done' && row.action === action)?.id))
  return toPlans(strapi, rows.filter(row => row.state !== 'done' || latestDone.has(row.id)).reverse())
}

/** All that waits, the next first, and all that failed. */
export async function listPlans(strapi: Core.Strapi, isReadable: (uid: string) => boolean): Promise<ListedPlan[]> {
  const rows: PlanRow[] = await strapi.db.connection(SCHEDULE_TABLE)
    .whereIn('state', ['waiting', 'failed'])
    .orderBy([{ column: 'due_at' }, { column: 'id' }])
    .limit(MOST_LISTED)
  const plans = await toPlans(strapi, rows.filter(row => isReadable(row.uid)))
  const titles = await readTitles(strapi, plans)
  return plans.map(plan => ({
    ...plan,
    title: titles.get(toTitleKey(plan)) ?? plan.documentId,
    typeLabel: typeNameOf(plan.uid),
  }))
}

async function readTitles(strapi: Core.Strapi, plans: readonly Plan[]): Promise<Map<string, string>> {
  const titles = new Map<string, string>()
  for (const uid of new Set(plans.map(plan => plan.uid))) {
    const field = TITLE_FIELDS.find(name => Object.hasOwn(strapi.contentType(uid as Uid)?.attributes ?? {}, name))
    if (field === undefined)
      continue
    const documentIds = plans.filter(plan => plan.uid === uid).map(plan => plan.documentId)
    const entries: Record<string, unknown>[] = await strapi.db.query(uid as Uid).findMany({
      select: ['documentId', 'locale', field],
      where: { documentId: { $in: documentIds }, publishedAt: null },
    })
    for (const { documentId, locale, [field]: title } of entries)
      titles.set(toTitleKey({ uid, documentId: String(documentId), locale: String(locale) }), String(title ?? ''))
  }
  return titles
}

function toTitleKey({ uid, documentId, locale }: { uid: string, documentId: string, locale: string }): string {
  return `${uid} ${documentId} ${locale}`
}
