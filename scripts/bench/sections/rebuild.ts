import type { Figure } from '../figure.ts'
import { measureOneRebuild } from '../rebuild/measure-one-rebuild.ts'

const SIZES = [10_000, 100_000]
const WORKER_MEGABYTES = 150

/** From an empty index to a full one, the CMS taking no time: worker and engine alone. */
export async function measureRebuild(): Promise<Figure[]> {
  const figures: Figure[] = []
  for (const size of SIZES) {
    const { recordsASecond, seconds, memory } = await measureOneRebuild(size)
    figures.push(
      { what: `rebuild of ${size} records, fed`, unit: 'records/s', measured: recordsASecond, targets: [{ least: 2_000 }] },
      { what: `rebuild of ${size} records, with comparing and the swap`, unit: 's', measured: seconds },
      { what: `rebuild of ${size} records, peak memory`, unit: 'MB', measured: memory, targets: [{ of: 'worker', most: WORKER_MEGABYTES }] },
    )
  }
  return figures
}
