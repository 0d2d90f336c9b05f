import type { CommandContext, CommandResult } from './command.ts'
import type { WorkerReadiness } from './worker-door.ts'
import { TransientError } from '../errors.ts'
import { rebuildStateSchema } from '../rebuild-state.ts'
import { findReadiness } from './worker-door.ts'

/**
 * How search stands: worker, engine, what waits, what is parked, how many records there should be and are. The first
 * thing an operator asks in an outage, so it says what it can of the parts that answer.
 */
export async function status({ env, cms, engine, workerUrl }: CommandContext): Promise<CommandResult> {
  const worker = await findReadiness(workerUrl)
  const isEngineHealthy = await engine.isHealthy()
  const indexed = isEngineHealthy && await engine.isSetUp(env.INDEX_NAME) ? await engine.countEntries(env.INDEX_NAME) : null
  const content = await readCms(cms)
  const engineLine = `Engine      ${isEngineHealthy ? 'answers' : 'does not answer'} at ${env.MEILI_URL}`
  const workerLine = `Worker      ${describeWorker(worker, workerUrl)}`
  if ('reason' in content) {
    return {
      data: { worker: worker ?? null, engine: isEngineHealthy, indexed, cms: content.reason },
      isGood: false,
      lines: [workerLine, engineLine, `CMS         ${content.reason}`, `Index       ${indexed ?? 'unknown'} records of ${env.INDEX_NAME}`],
    }
  }
  const { outbox, dead, published, rebuild } = content
  return {
    data: { worker: worker ?? null, engine: isEngineHealthy, outbox, dead, published, indexed, rebuild },
    isGood: worker?.ready === true && dead === 0 && published === indexed,
    lines: [
      workerLine,
      engineLine,
      `Outbox      ${outbox.oldestCreatedAt === null ? 'empty' : `${outbox.depth} rows, the oldest has waited ${Math.round((Date.now() - Date.parse(outbox.oldestCreatedAt)) / 1000)} s`}`,
      `Parked      ${dead === 0 ? 'none' : `${dead} documents (\`npm run sync -- dead\`)`}`,
      `Published   ${published} rows`,
      `Index       ${describeIndex(indexed, published)} of ${env.INDEX_NAME}`,
      `Rebuild     ${rebuild === null ? 'never begun' : rebuild.phase === 'done' ? `number ${rebuild.number} done` : `number ${rebuild.number}: ${rebuild.phase}, ${rebuild.filled} of ${rebuild.total}`}`,
    ],
  }
}

async function readCms(cms: CommandContext['cms']) {
  try {
    const { depth, oldestCreatedAt } = await cms.fetchEvents(1, 0, new AbortController().signal)
    const dead = await cms.fetchDead()
    const { total } = await cms.fetchManifest(null, 1)
    const rebuild = rebuildStateSchema.nullable().parse(await cms.fetchState('rebuild'))
    return {
      outbox: { depth, oldestCreatedAt },
      dead: dead.length,
      published: total,
      rebuild: rebuild && { phase: rebuild.phase, number: rebuild.number, filled: rebuild.filled, total: rebuild.total, version: rebuild.version },
    }
  }
  catch (error) {
    if (error instanceof TransientError)
      return { reason: error.message }
    throw error
  }
}

function describeWorker(worker: WorkerReadiness | undefined, workerUrl: string): string {
  if (worker === undefined)
    return `does not answer at ${workerUrl}`
  const reasons = Object.entries(worker.checks).flatMap(([name, { reason }]) => reason === undefined ? [] : [`${name}: ${reason}`])
  return worker.ready ? `works (${workerUrl})` : `is not ready: ${reasons.join('; ')}`
}

function describeIndex(indexed: number | null, published: number): string {
  if (indexed === null)
    return 'unknown number'
  const difference = indexed - published
  return difference === 0 ? `${indexed} records` : `${indexed} records, ${Math.abs(difference)} ${difference > 0 ? 'more' : 'fewer'} than published (\`npm run sync -- reconcile\`),`
}
