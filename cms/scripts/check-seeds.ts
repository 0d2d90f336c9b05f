/**
 * Holds every file in cms/seeds against the schemas, without starting Strapi.
 *
 *   node cms/scripts/check-seeds.ts [folder or file name part]
 *
 * Prints all problems (of the files that match, where something is asked for) and exits with 1 if there are any.
 */
import { resolve } from 'node:path'
import process from 'node:process'
import { readSeeds } from '../src/seeds/read-seeds.ts'

const appDir = resolve(import.meta.dirname, '..')
const { seeds, problems } = readSeeds(resolve(appDir, 'seeds'), resolve(appDir, 'src'))
const wanted = process.argv[2] ?? ''
const shown = problems.filter(problem => problem.file.includes(wanted))

for (const { file, path, message } of shown)
  process.stdout.write(`${file}${path === '' ? '' : ` › ${path}`}: ${message}\n`)

process.stdout.write(shown.length === 0
  ? `${seeds.length} seeds, no problems\n`
  : `${shown.length} problems in ${new Set(shown.map(problem => problem.file)).size} files\n`)
process.exitCode = shown.length === 0 ? 0 : 1
