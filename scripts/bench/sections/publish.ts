import type { Figure } from '../figure.ts'
import { startStack } from '../../test/stack/start-stack.ts'
import { measureManyAtOnce, measurePublishToSearchable } from '../publish/measure-publishes.ts'

/** Enough for a p99 that is not its worst. */
const ONE_BY_ONE = 300
const AT_ONCE = 1_000

/** From an editor's publish until it is found: one after the other, and as many as are ever published at once. */
export async function measurePublish({ oneByOne, atOnce } = { oneByOne: ONE_BY_ONE, atOnce: AT_ONCE }): Promise<Figure[]> {
  const stack = await startStack()
  try {
    const times = await measurePublishToSearchable(stack, oneByOne)
    const { seconds, tasks } = await measureManyAtOnce(stack, atOnce)
    return [
      { what: 'publish → searchable', unit: 'ms', measured: times, targets: [{ of: 'p50', most: 150 }, { of: 'p99', most: 1_000 }] },
      { what: `${atOnce} published at once, all searchable after the commit`, unit: 's', measured: seconds, targets: [{ most: 5 }] },
      { what: `${atOnce} published at once, the engine's tasks`, unit: 'tasks', measured: tasks, targets: [{ most: 10 }] },
    ]
  }
  finally {
    await stack.stop()
  }
}
