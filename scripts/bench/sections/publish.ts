import type { Figure } from '../figure.ts'
import { startStack } from '../../test/stack/start-stack.ts'
import { measurePublishToSearchable } from '../measure.ts'

/** Enough for a p95; a p99 of this many is its worst. */
const PUBLISHES = 100

/** From an editor's publish until the site's search finds it. */
export async function measurePublish(): Promise<Figure[]> {
  const stack = await startStack()
  try {
    return [{
      what: 'publish → searchable',
      unit: 'ms',
      measured: await measurePublishToSearchable(stack, PUBLISHES),
      targets: [{ of: 'p50', most: 150 }, { of: 'p99', most: 1000 }],
    }]
  }
  finally {
    await stack.stop()
  }
}
