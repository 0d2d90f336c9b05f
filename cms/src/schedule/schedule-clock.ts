import type { Core } from '@strapi/strapi'
import type { PlanRow } from './plan-rows.ts'
import { expectPlanChange, signalPlanChange } from './plan-signal.ts'
import { runPlan } from './run-plan.ts'
import { SCHEDULE_TABLE } from './schedule-table.ts'

/** The longest sleep: a plan made by another process, or a clock that was set, is seen within this. */
const LONGEST_SLEEP_MS = 30_000
/** After the database could not be reached. */
const SLEEP_AFTER_ERROR_MS = 5000
/** Rows read at a time; after them the table is read again. */
const BATCH = 50

interface Clock { stopping: AbortController, stopped: Promise<void> }
let clock: Clock | undefined

/** Does at once what fell due while the CMS was down, then sleeps until the next plan. */
export function startSchedule(strapi: Core.Strapi): void {
  const stopping = new AbortController()
  clock = { stopping, stopped: keepTime(strapi, stopping.signal) }
}

/** Ends after the plan that is being done, if one is. Must come before the database closes. */
export async function stopSchedule(): Promise<void> {
  clock?.stopping.abort()
  signalPlanChange()
  await clock?.stopped
  clock = undefined
}

async function keepTime(strapi: Core.Strapi, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const change = expectPlanChange()
    const sleepMs = await runDuePlans(strapi, stop).then(() => readSleep(strapi)).catch((error: unknown) => {
      strapi.log.error(`The schedule could not be looked at: ${error instanceof Error ? error.stack : String(error)}`)
      return SLEEP_AFTER_ERROR_MS
    })
    await change.wait(stop.aborted ? 0 : sleepMs)
  }
}

/** Oldest first, so that «publish» and «unpublish» of the same document come in their order. */
async function runDuePlans(strapi: Core.Strapi, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const rows: PlanRow[] = await strapi.db.connection(SCHEDULE_TABLE)
      .where({ state: 'waiting' })
      .where('next_at', '<=', Date.now())
      .orderBy([{ column: 'due_at' }, { column: 'id' }])
      .limit(BATCH)
    if (rows.length === 0)
      return
    for (const row of rows) {
      if (!stop.aborted)
        await runPlan(strapi, row)
    }
  }
}

async function readSleep(strapi: Core.Strapi): Promise<number> {
  const row: { next?: number | string | null } | undefined
    = await strapi.db.connection(SCHEDULE_TABLE).where({ state: 'waiting' }).min({ next: 'next_at' }).first()
  return row?.next == null ? LONGEST_SLEEP_MS : Math.min(Math.max(0, Number(row.next) - Date.now()), LONGEST_SLEEP_MS)
}
