/**
 * Writes the hashes that tests hold the texts against, so that nothing is copied from the source, which is not in the
 * repository: `node scripts/write-source-runs.ts <text file>` in `cms/`.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { hashRuns } from '../test/unit/seeds/word-runs.ts'

const [file] = process.argv.slice(2)
if (file === undefined)
  throw new Error('Name the text file: node scripts/write-source-runs.ts <text file>')
const runs = [...new Set(hashRuns(readFileSync(file, 'utf8')))].sort()
writeFileSync(resolve(import.meta.dirname, '../test/fixtures/source-runs.txt'), `${runs.join('\n')}\n`)
process.stdout.write(`${runs.length} runs of words\n`)
