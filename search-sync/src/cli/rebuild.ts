import type { CommandContext, CommandResult } from './command.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { fetchRebuild, requestRebuild } from './worker-door.ts'

const LOOK_EVERY_MS = 200

/** Has the worker build the index anew beside the one that is read, and waits until they are swapped. */
export async function rebuild({ env, workerUrl, progress }: CommandContext): Promise<CommandResult> {
  const startedAt = performance.now()
  const before = await fetchRebuild(workerUrl)
  await requestRebuild(workerUrl, env.SYNC_TOKEN)
  progress.start('Rebuilding', before.total)
  let now = await fetchRebuild(workerUrl)
  while (!now.isDone || now.number === before.number) {
    progress.update(now.number === before.number ? 0 : now.filled, Math.max(now.total, 1))
    await wait(LOOK_EVERY_MS)
    now = await fetchRebuild(workerUrl)
  }
  progress.stop()
  const seconds = (performance.now() - startedAt) / 1000
  return {
    data: { number: now.number, rows: now.filled, seconds },
    lines: [`Rebuild number ${now.number} done: ${now.filled} rows in ${seconds.toFixed(1)} s. Readers had the old index until the swap.`],
    isGood: true,
  }
}
