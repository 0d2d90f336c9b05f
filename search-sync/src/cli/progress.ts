import type { Progress } from './command.ts'
import process from 'node:process'
import { Presets, SingleBar } from 'cli-progress'

/** A bar on stderr where a person is looking; nothing where a program reads. */
export function createProgress(isShown: boolean): Progress {
  if (!isShown)
    return { start: () => {}, update: () => {}, stop: () => {} }
  const bar = new SingleBar({ format: '{what} {bar} {value}/{total}', hideCursor: true, clearOnComplete: true, stream: process.stderr }, Presets.shades_classic)
  return {
    start: (what, total) => bar.start(total, 0, { what }),
    update(done, total) {
      if (total !== undefined)
        bar.setTotal(total)
      bar.update(done)
    },
    stop: () => bar.stop(),
  }
}
