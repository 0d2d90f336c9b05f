import type { CommandContext, CommandResult, Progress } from './command.ts'
import type { WorkerRebuild } from './worker-door.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { fetchRebuild, requestRebuild } from './worker-door.ts'

const LOOK_EVERY_MS = 200

/** Has the worker build the index anew beside the one that is read, and waits until they are swapped. */
export async function rebuild({ env, workerUrl, progress }: CommandContext): Promise<CommandResult> {
  const startedAt = performance.now()
  const before = await fetchRebuild(workerUrl)
  await requestRebuild(workerUrl, env.SYNC_TOKEN)
  progress.start('Rebuilding', before.total)
  const now = await waitUntilSwapped(workerUrl, before.number, progress).finally(() => progress.stop())
  const seconds = (performance.now() - startedAt) / 1000
  return {
    data: { number: now.number, rows: now.filled, seconds },
    lines: [`Rebuild number ${now.number} done: ${now.filled} rows in ${seconds.toFixed(1)} s. Readers had the old index until the swap.`],
    isGood: true,
  }
}

async function waitUntilSwapped(workerUrl: string, numberBefore: number, progress: Progress): Promise<WorkerRebuild> {
  for (;;) {
    const now = await fetchRebuild(workerUrl)
    const isBegun = now.number !== numberBefore
    if (isBegun && now.isDone)
      return now
    progress.update(isBegun ? now.filled : 0, Math.max(now.total, 1))
    await wait(LOOK_EVERY_MS)
  }
}
