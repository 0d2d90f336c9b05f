import type { Figure } from '../figure.ts'
import { startStack } from '../../test/stack/start-stack.ts'
import { measureMemory } from '../measure.ts'
import { measureLoad } from '../web/measure-load.ts'
import { measureRendering } from '../web/measure-rendering.ts'
import { measureVisible } from '../web/measure-visible.ts'
import { measureWeight } from '../web/measure-weight.ts'

/** The site's pages: rendered, kept, weighed, under load, and after a publish. */
export async function measureWeb(): Promise<Figure[]> {
  const stack = await startStack()
  try {
    return [
      ...await measureRendering(stack),
      ...await measureWeight(stack.site),
      ...await measureVisible(stack),
      ...await measureLoad(stack),
      { what: 'memory after the run', unit: 'MB', measured: measureMemory(stack) },
    ]
  }
  finally {
    await stack.stop()
  }
}
