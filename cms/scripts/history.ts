/**
 * Kept history as JSON Lines, oldest first: one revision a line, with its whole content.
 *
 *   node cms/scripts/history.ts export [--type recipe] [--since 2026-01-01] [--out file]
 *
 * Reads the database in DATABASE_URL, else DATABASE_FILE, else cms.sqlite in DATA_DIR; the CMS may run meanwhile.
 * Progress goes to stderr. Exits with 2 for a wrong command, 1 when it fails; a file is whole or not there.
 */
import type { ExportFilter } from '../src/history/export-revisions.ts'
import { createWriteStream, renameSync, rmSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parseArgs } from 'node:util'
import { SingleBar } from 'cli-progress'
import { z } from 'zod'
import { toUid } from '../src/content/content-types.ts'
import { toJsonLines } from '../src/history/export-revisions.ts'
import { openHistory } from '../src/history/history-database.ts'
import { exportRequest } from '../src/history/history-requests.ts'

const USAGE = 'history export [--type recipe] [--since 2026-01-01] [--out file]'

async function exportHistory(filter: ExportFilter, out: string | undefined): Promise<void> {
  const database = await openHistory(sourceOf(process.env), filter)
  const bar = new SingleBar({ stream: process.stderr, format: 'History {bar} {value}/{total} revisions', clearOnComplete: true })
  try {
    bar.start(await database.count(), 0)
    let written = 0
    const lines = toJsonLines(async (afterId, limit) => {
      const rows = await database.readRows(afterId, limit)
      written += rows.length
      bar.update(written)
      return rows
    })
    await (out === undefined ? pipeline(Readable.from(lines), process.stdout, { end: false }) : writeWhole(lines, out))
    bar.stop()
    process.stderr.write(`${written} revisions written${out === undefined ? '' : ` to ${out}`}\n`)
  }
  finally {
    bar.stop()
    await database.close()
  }
}

/** Beside it first: an export that was cut off must not be taken for a whole one. */
async function writeWhole(lines: AsyncIterable<string>, out: string): Promise<void> {
  const unfinished = `${out}.unfinished`
  try {
    await pipeline(Readable.from(lines), createWriteStream(unfinished))
    renameSync(unfinished, out)
  }
  finally {
    rmSync(unfinished, { force: true })
  }
}

function sourceOf(env: NodeJS.ProcessEnv): { databaseUrl: string } | { databaseFile: string } {
  if (env.DATABASE_URL !== undefined && env.DATABASE_URL !== '')
    return { databaseUrl: env.DATABASE_URL }
  return { databaseFile: env.DATABASE_FILE ?? resolve(env.DATA_DIR ?? '.data', 'cms.sqlite') }
}

const commandSchema = z.object({
  positionals: z.tuple([z.literal('export')], { error: 'the command is «export»' }),
  values: exportRequest.extend({ out: z.string().min(1).optional() }),
})

function readCommand(): z.infer<typeof commandSchema> {
  const given = parseArgs({ allowPositionals: true, options: { type: { type: 'string' }, since: { type: 'string' }, out: { type: 'string' } } })
  return commandSchema.parse({ positionals: given.positionals, values: { ...given.values } })
}

try {
  const { values: { type, since, out } } = readCommand()
  const filter = { uids: type === undefined ? null : [toUid(type)], sinceMs: since === undefined ? null : Date.parse(since) }
  await exportHistory(filter, out === undefined ? undefined : resolve(process.env.INIT_CWD ?? '.', out))
}
catch (error) {
  // The reader of our output had enough (`| head`).
  const isDone = error instanceof Error && 'code' in error && error.code === 'EPIPE'
  const isWrongCommand = error instanceof z.ZodError || error instanceof TypeError
  if (!isDone) {
    const message = error instanceof z.ZodError ? error.issues.map(issue => `${issue.path.slice(1).join('.')} ${issue.message}`.trim()).join('; ') : String(error instanceof Error ? error.message : error)
    process.stderr.write(`${message}\n${isWrongCommand ? `${USAGE}\n` : ''}`)
    process.exitCode = isWrongCommand ? 2 : 1
  }
}
