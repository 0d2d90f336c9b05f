/** Writes docs/krav.md from the seeds: `npm run krav` in cms/. A test fails while it is not up to date. */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { formatKrav } from '../src/requirements/format-krav.ts'
import { readSeeds } from '../src/seeds/read-seeds.ts'

const appDir = resolve(import.meta.dirname, '..')
const { seeds } = readSeeds(resolve(appDir, 'seeds'), resolve(appDir, 'src'))
const text = formatKrav(seeds)
writeFileSync(resolve(appDir, '../docs/krav.md'), text)
process.stdout.write(`docs/krav.md: ${text.split('\n').length} lines\n`)
