import type { Core } from '@strapi/strapi'
import type { FetchLimits } from './fetch-text.ts'
import type { ImporterName } from './importers.ts'
import type { Progress } from './progress.ts'
import type { ImportSummary } from './summary.ts'
import { carryOutPlan, summarisePlan } from './carry-out-plan.ts'
import { FETCH_LIMITS } from './fetch-text.ts'
import { IMPORTERS } from './importers.ts'

export interface ImportOptions {
  importer: ImporterName
  /** An address or a file; the register's own address when left out. */
  from?: string | undefined
  dryRun?: boolean
  progress: Progress
  /** `YYYY-MM-DD`, in Norway. */
  today: string
  limits?: Partial<FetchLimits>
}

/**
 * Reads a register and brings the CMS in step with it: all of it or, when anything fails, nothing. Doing it again
 * changes nothing more.
 * @throws {ImportError} when the register or file cannot be used.
 */
export async function runImport(strapi: Core.Strapi, options: ImportOptions): Promise<ImportSummary> {
  const { importer: name, dryRun = false, progress, today } = options
  const importer = IMPORTERS[name]
  const from = options.from ?? importer.defaultFrom(today)
  const limits = { ...FETCH_LIMITS, ...options.limits }
  try {
    const decide = await importer.read(strapi, { from, today, limits, progress })
    const plan = dryRun
      ? await decide()
      : await strapi.db.transaction(async () => {
          const decided = await decide()
          await carryOutPlan(strapi, importer.uid, decided, progress)
          return decided
        })
    return summarisePlan(plan, { importer: name, from, dryRun })
  }
  finally {
    progress.stop()
  }
}
