import type { Figure } from '../figure.ts'
import { startStack } from '../../test/stack/start-stack.ts'
import { measureMemory } from '../measure.ts'

const parts = ['search-engine', 'cms', 'search-sync', 'web'] as const

function seconds(since: number): number {
  return Math.round((performance.now() - since) / 100) / 10
}

/** A first start with built parts and all first content to load, and the start after a crash of every part. */
export async function measureStart(): Promise<Figure[]> {
  const beforeFirst = performance.now()
  const stack = await startStack()
  try {
    const first = seconds(beforeFirst)
    const memoryAfterFirst = measureMemory(stack)
    for (const part of parts)
      await stack.kill(part)
    const beforeSecond = performance.now()
    for (const part of parts)
      await stack.start(part)
    return [
      { what: 'first start, built', unit: 's', measured: first },
      { what: 'memory after the first start', unit: 'MB', measured: memoryAfterFirst },
      { what: 'second start', unit: 's', measured: seconds(beforeSecond) },
      { what: 'memory after the second start', unit: 'MB', measured: measureMemory(stack) },
    ]
  }
  finally {
    await stack.stop()
  }
}
