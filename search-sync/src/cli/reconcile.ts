import type { Difference } from '../compare.ts'
import type { Compare } from '../reconcile.ts'
import type { CommandContext, CommandResult } from './command.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { compareHashes } from '../compare-hashes.ts'
import { toDocumentName } from '../deliver-documents.ts'
import { compareRows, findLastingDrift } from '../reconcile.ts'

/** Longer than a change is on its way. */
const LOOK_AGAIN_AFTER_MS = 2_000
/** How long repairs may take before we say that they have not come. */
const REPAIR_PATIENCE_MS = 60_000
const LOOK_EVERY_MS = 500

export interface ReconcileOptions { isDeep: boolean, isOnlyLook: boolean }

/** Compares the index with what is published, asks for what differs to be delivered anew, and compares again. */
export async function reconcile(context: CommandContext, { isDeep, isOnlyLook }: ReconcileOptions): Promise<CommandResult> {
  const { env, cms, engine, progress } = context
  const deps = { cms, engine, live: env.INDEX_NAME }
  progress.start(isDeep ? 'Comparing contents' : 'Comparing rows', (await cms.fetchManifest(null, 1)).total)
  const compare: Compare = isDeep
    ? (index, { cms, engine }) => compareHashes(index, { cms, engine, onProgress: (done, total) => progress.update(done, total) })
    : compareRows
  const drift = await findLastingDrift(deps, { compare, lookAgainAfterMs: LOOK_AGAIN_AFTER_MS }, new AbortController().signal)
    .finally(() => progress.stop())
  if (drift.length === 0 || isOnlyLook)
    return toResult(drift, drift)
  await cms.enqueue({ documents: [...new Map(drift.map(({ key }) => [toDocumentName(key), key])).values()], reason: 'reconcile' })
  return toResult(drift, await waitForRepair(context, compare, drift))
}

async function waitForRepair({ env, cms, engine }: CommandContext, compare: Compare, drift: Difference[]): Promise<Difference[]> {
  const ids = new Set(drift.map(difference => difference.recordId))
  const deadline = performance.now() + REPAIR_PATIENCE_MS
  for (;;) {
    const { depth } = await cms.fetchEvents(1, 0, new AbortController().signal)
    if (depth === 0 || performance.now() > deadline)
      return (await compare(env.INDEX_NAME, { cms, engine })).filter(difference => ids.has(difference.recordId))
    await wait(LOOK_EVERY_MS)
  }
}

function toResult(found: Difference[], left: Difference[]): CommandResult {
  const show = (difference: Difference) => `  ${difference.kind.padEnd(7)} ${difference.recordId}`
  const lines = found.length === 0
    ? ['The index is what is published.']
    : [`${found.length} records differed:`, ...found.slice(0, 50).map(show), ...(found.length > 50 ? [`  … and ${found.length - 50} more`] : [])]
  if (found.length > 0)
    lines.push(left.length === 0 ? 'All are repaired.' : `${left.length} still differ. \`npm run sync -- explain\` says why for one; \`status\` whether the worker runs.`)
  return { data: { differed: found, left }, lines, isGood: left.length === 0 }
}
