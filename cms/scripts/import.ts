/**
 * Brings what the CMS has from public registers up to date. The CMS must have been started once.
 *
 *   node cms/scripts/import.ts <counties|municipalities|kostra-groups|los|providers> [--from <address or file>] [--dry-run] [--json]
 *
 * Progress goes to stderr, the summary to stdout. Ends with 0 when all went well, 1 when the register or the file could
 * not be used (nothing is written then), 2 when the command or the environment is wrong. See docs/importers.md.
 */
import { existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { resolve } from 'node:path'
import process from 'node:process'
import { parseArgs } from 'node:util'
import { parseEnv } from '../config/env/env.ts'
import { ImportError } from '../src/importers/import-error.ts'
import { IMPORTERS, isImporterName } from '../src/importers/importers.ts'
import { showProgress } from '../src/importers/progress.ts'
import { runImport } from '../src/importers/run-import.ts'
import { formatSummary } from '../src/importers/summary.ts'

const EXIT = { failed: 1, wrongUse: 2 } as const
const appDir = resolve(import.meta.dirname, '..')

function end(message: string, code: typeof EXIT[keyof typeof EXIT]): never {
  process.stderr.write(`${message}\n`)
  process.exit(code)
}

function readArguments() {
  const usage = `Use: npm run import -- <${Object.keys(IMPORTERS).join('|')}> [--from <address or file>] [--dry-run] [--json]`
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'from': { type: 'string' }, 'dry-run': { type: 'boolean', default: false }, 'json': { type: 'boolean', default: false } },
    })
    const [importer = '', ...rest] = positionals
    if (!isImporterName(importer) || rest.length > 0 || values.from === '')
      end(`${importer === '' ? 'What shall be imported?' : `«${[importer, ...rest].join(' ')}» cannot be imported.`} ${usage}`, EXIT.wrongUse)
    return { importer, from: toPath(values.from), dryRun: values['dry-run'], json: values.json }
  }
  catch (error) {
    end(`${error instanceof Error ? error.message : String(error)}. ${usage}`, EXIT.wrongUse)
  }
}

/** A file is meant from where the person stands, which npm tells. */
function toPath(from: string | undefined): string | undefined {
  return from === undefined || /^[a-z][a-z0-9+.-]+:/i.test(from) ? from : resolve(process.env.INIT_CWD ?? process.cwd(), from)
}

/** A command that reads a register neither makes a database nor loads the first content: that is the start's work. */
function checkEnvironment(): void {
  process.env.SEED = '0'
  process.env.STRAPI_TELEMETRY_DISABLED = 'true'
  process.env.LOG_LEVEL ??= 'silent'
  process.env.NODE_ENV ??= 'production'
  const result = parseEnv(process.env)
  if (!result.ok)
    end(result.message, EXIT.wrongUse)
  const { DATABASE_URL, DATABASE_FILE } = result.env
  if (DATABASE_URL === undefined && (DATABASE_FILE === undefined || !existsSync(DATABASE_FILE)))
    end(`There is no database at ${DATABASE_FILE}. Start the CMS once, and try again.`, EXIT.wrongUse)
  if (!existsSync(resolve(appDir, 'dist/src/index.js')))
    end('The CMS is not built. Start it once (or run its build), and try again.', EXIT.wrongUse)
}

async function bootStrapi() {
  // Strapi's CommonJS build: its ES modules import folders, which Node does not resolve.
  const { createStrapi } = createRequire(import.meta.url)('@strapi/strapi') as typeof import('@strapi/strapi')
  return createStrapi({ appDir, distDir: resolve(appDir, 'dist'), serveAdminPanel: false }).load()
}

const { importer, from, dryRun, json } = readArguments()
checkEnvironment()
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Europe/Oslo' })
const strapi = await bootStrapi()
  .catch((error: unknown) => end(`The CMS could not be opened: ${error instanceof Error ? error.message : String(error)}`, EXIT.wrongUse))
let code = 0
try {
  const summary = await runImport(strapi, { importer, from, dryRun, today, progress: showProgress() })
  process.stdout.write(json ? `${JSON.stringify(summary, null, 2)}\n` : `${formatSummary(summary)}\n`)
}
catch (error) {
  process.stderr.write(`Import of ${importer} failed; nothing was written. ${error instanceof ImportError ? error.message : error instanceof Error ? error.stack : String(error)}\n`)
  code = EXIT.failed
}
// Everything is committed. Strapi's own end would throw at what still goes on in the background of a start.
process.exit(code)
