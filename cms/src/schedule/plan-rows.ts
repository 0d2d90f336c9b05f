import type { Core } from '@strapi/strapi'
import type { Plan, PlanAction, PlanState } from './plan.ts'
import { SCHEDULE_TABLE } from './schedule-table.ts'

/** A row as the database gives it; PostgreSQL gives a bigint as text. */
export interface PlanRow {
  id: number
  uid: string
  document_id: string
  locale: string
  action: PlanAction
  due_at: number | string
  next_at: number | string
  attempts: number
  state: PlanState
  created_by: number | null
  done_at: number | string | null
  message: string | null
}

export interface PlanKey { uid: string, documentId: string, locale: string, action: PlanAction }

export function toWaitingKey({ uid, documentId, locale, action }: PlanKey): string {
  return [uid, documentId, locale, action].join(' ')
}

/** The rows as plans, with the names of those who made them. */
export async function toPlans(strapi: Core.Strapi, rows: readonly PlanRow[]): Promise<Plan[]> {
  const ids = [...new Set(rows.map(row => row.created_by).filter(id => id !== null))]
  const users: { id: number, firstname: string | null, lastname: string | null }[] = ids.length === 0
    ? []
    : await strapi.db.query('admin::user').findMany({ where: { id: { $in: ids } }, select: ['id', 'firstname', 'lastname'] })
  const names = new Map(users.map(user => [user.id, [user.firstname, user.lastname].filter(Boolean).join(' ')]))
  return rows.map(row => ({
    id: row.id,
    uid: row.uid,
    documentId: row.document_id,
    locale: row.locale,
    action: row.action,
    dueAt: toIso(row.due_at),
    state: row.state,
    doneAt: row.done_at === null ? null : toIso(row.done_at),
    message: row.message,
    createdBy: names.get(row.created_by ?? 0) || null,
  }))
}

export async function findPlanRow(strapi: Core.Strapi, id: number): Promise<PlanRow | undefined> {
  return strapi.db.connection(SCHEDULE_TABLE).where({ id }).first()
}

function toIso(time: number | string): string {
  return new Date(Number(time)).toISOString()
}
