import { mkdirSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { measureCms } from './bench/cms/measure-cms.ts'
import { measureMemory, measurePages, measurePublishToSearchable, measureSearch } from './bench/measure.ts'
import { root } from './test/run-command.ts'
import { startStack } from './test/stack/start-stack.ts'

/** Enough for a p95; a p99 of this many is its worst. */
const PUBLISHES = 100

const seconds = (since: number): number => Math.round((performance.now() - since) / 100) / 10

console.log('Building what has changed …')
const building = await startStack({ DEMO: '0' })
await building.stop()

const cmsFigures = await measureCms()

const beforeFirst = performance.now()
const stack = await startStack()
const firstStartSeconds = seconds(beforeFirst)
try {
  const parts = ['search-engine', 'cms', 'search-sync', 'web'] as const
  for (const part of parts)
    await stack.kill(part)
  const beforeSecond = performance.now()
  for (const part of parts)
    await stack.start(part)
  const figures = {
    'machine': `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, Node ${process.versions.node}`,
    'first start, built (s)': firstStartSeconds,
    'second start (s)': seconds(beforeSecond),
    'memory after start (MB)': measureMemory(stack),
    'pages (ms)': await measurePages(stack),
    'search (ms)': await measureSearch(stack),
    'publish → searchable (ms)': await measurePublishToSearchable(stack, PUBLISHES),
    'memory after the run (MB)': measureMemory(stack),
    ...cmsFigures,
  }
  const file = join(root, '.data/bench.json')
  mkdirSync(join(root, '.data'), { recursive: true })
  writeFileSync(file, `${JSON.stringify(figures, null, 2)}\n`)
  for (const [name, value] of Object.entries(figures))
    console.log(`${name.padEnd(36)} ${typeof value === 'object' ? JSON.stringify(value) : value}`)
  console.log(`\nAs JSON: ${file}`)
}
finally {
  await stack.stop()
}
