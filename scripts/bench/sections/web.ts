import type { Figure } from '../figure.ts'
import { startStack } from '../../test/stack/start-stack.ts'
import { measureMemory, measurePages } from '../measure.ts'

/** The site's pages, rendered and kept. */
export async function measureWeb(): Promise<Figure[]> {
  const stack = await startStack()
  try {
    const { cold, cached } = await measurePages(stack)
    return [
      { what: 'page, rendered', unit: 'ms', measured: cold },
      { what: 'page, kept', unit: 'ms', measured: cached },
      { what: 'memory after the run', unit: 'MB', measured: measureMemory(stack) },
    ]
  }
  finally {
    await stack.stop()
  }
}
