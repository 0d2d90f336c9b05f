import type { Figure } from './bench/figure.ts'
import { join } from 'node:path'
import process from 'node:process'
import { sections } from './bench/sections.ts'
import { writeFigures } from './bench/write-figures.ts'
import { buildWhatChanged } from './start/build.ts'
import { readEnvironment } from './start/environment.ts'
import { root } from './test/run-command.ts'

const asked = process.argv.slice(2)
const unknown = asked.filter(name => !Object.hasOwn(sections, name))
if (unknown.length > 0) {
  console.error(`There is no section ${unknown.join(', ')}. Choose among ${Object.keys(sections).join(', ')}, or name none to measure all.`)
  process.exit(1)
}

await buildWhatChanged(readEnvironment({}), console.log, new AbortController().signal)
const files = { json: join(root, 'docs/figures.json'), page: join(root, 'docs/figures.md') }
for (const [name, measure] of Object.entries(sections)) {
  if (asked.length > 0 && !asked.includes(name))
    continue
  console.log(`\n${name} …`)
  const figures: Figure[] = await measure()
  // After each, so that one that fails does not take the others with it.
  writeFigures(new Map([[name, figures]]), files)
  for (const { what, unit, measured } of figures)
    console.log(`${`${what} (${unit})`.padEnd(52)} ${JSON.stringify(measured)}`)
}
console.log(`\nAs JSON: ${files.json}, as a page: ${files.page}`)
