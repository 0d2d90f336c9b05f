import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { COPIES_VARIABLE } from './first-content.ts'

/** A folder for the length of the suite; the processes of the tests inherit its name. */
export default function keepFirstContent(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'kokeboka-first-content-'))
  process.env[COPIES_VARIABLE] = folder
  return () => rmSync(folder, { recursive: true, force: true })
}
