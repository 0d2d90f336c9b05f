import type { CommandContext, CommandResult } from './command.ts'
import type { WorkerReadiness } from './worker-door.ts'
import { rebuildStateSchema } from '../rebuild-state.ts'
import { findReadiness } from './worker-door.ts'

/** How search stands: the worker, what waits, what is parked, and how many records there should be and are. */
export async function status({ env, cms, engine, workerUrl }: CommandContext): Promise<CommandResult> {
  const worker = await findReadiness(workerUrl)
  const { depth, oldestCreatedAt } = await cms.fetchEvents(1, 0, new AbortController().signal)
  const dead = await cms.fetchDead()
  const { total: published } = await cms.fetchManifest(null, 1)
  const rebuild = rebuildStateSchema.nullable().parse(await cms.fetchState('rebuild'))
  const isEngineHealthy = await engine.isHealthy()
  const indexed = isEngineHealthy && await engine.hasIndex(env.INDEX_NAME) ? await engine.countRecords(env.INDEX_NAME) : null
  const waitedSeconds = oldestCreatedAt === null ? 0 : Math.round((Date.now() - Date.parse(oldestCreatedAt)) / 1000)
  const data = {
    worker: worker ?? null,
    outbox: { depth, oldestCreatedAt },
    dead: dead.length,
    published,
    indexed,
    rebuild: rebuild && { phase: rebuild.phase, number: rebuild.number, filled: rebuild.filled, total: rebuild.total, version: rebuild.version },
  }
  return {
    data,
    isGood: worker?.ready === true && dead.length === 0 && published === indexed,
    lines: [
      `Worker      ${describeWorker(worker, workerUrl)}`,
      `Engine      ${isEngineHealthy ? `answers at ${env.MEILI_URL}` : `does not answer at ${env.MEILI_URL}`}`,
      `Outbox      ${depth === 0 ? 'empty' : `${depth} rows, the oldest has waited ${waitedSeconds} s`}`,
      `Parked      ${dead.length === 0 ? 'none' : `${dead.length} documents (\`npm run sync -- dead\`)`}`,
      `Published   ${published} rows`,
      `In the index ${indexed ?? 'unknown'} records of ${env.INDEX_NAME}${indexed !== null && indexed !== published ? ` (${indexed - published} more than published; \`npm run sync -- reconcile\`)` : ''}`,
      `Rebuild     ${rebuild === null ? 'never begun' : rebuild.phase === 'done' ? `number ${rebuild.number} done` : `number ${rebuild.number}: ${rebuild.phase}, ${rebuild.filled} of ${rebuild.total}`}`,
    ],
  }
}

function describeWorker(worker: WorkerReadiness | undefined, workerUrl: string): string {
  if (worker === undefined)
    return `does not answer at ${workerUrl}`
  const reasons = Object.entries(worker.checks).flatMap(([name, { reason }]) => reason === undefined ? [] : [`${name}: ${reason}`])
  return worker.ready ? `works (${workerUrl})` : `is not ready: ${reasons.join('; ')}`
}
