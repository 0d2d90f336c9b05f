import process from 'node:process'
import { readEnvironment } from './start/environment.ts'
import { startCookbook } from './start/start-cookbook.ts'
import { StartError } from './start/start-error.ts'
import { endOfLog } from './start/supervisor.ts'

const startedAt = Date.now()

function say(line: string): void {
  console.log(`• ${line} (${((Date.now() - startedAt) / 1000).toFixed(0)} s)`)
}

// The same signal often comes twice, from npm and from the terminal: the second one changes nothing.
const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  process.on(signal, () => stop.abort(signal))

try {
  const { addresses, editor, supervisor, isFirstStart } = await startCookbook(readEnvironment(), say, stop.signal)
  console.log(`
Kokeboka is ready (${((Date.now() - startedAt) / 1000).toFixed(0)} s)
  the site      ${addresses.site}
  the CMS       ${addresses.admin}
  search        ${addresses.search}
  sync health   ${addresses.syncHealth}
  log in as     ${editor.email}
  password      ${isFirstStart ? editor.password : 'as at the first start (editorPassword in secrets.json in the data folder)'}

Stop with Ctrl-C.`)
  const asked = new Promise<'asked'>(resolve => stop.signal.aborted ? resolve('asked') : stop.signal.addEventListener('abort', () => resolve('asked')))
  const end = await Promise.race([asked, supervisor.died])
  await supervisor.stop()
  if (end !== 'asked')
    throw new StartError(`${end.part} ${end.how}; everything else has been stopped. The end of ${end.logFile}:\n${endOfLog(end.logFile)}`)
  console.log('\nKokeboka has stopped.')
  process.exit(0)
}
catch (error) {
  if (stop.signal.aborted) {
    console.log('\nKokeboka was stopped before it was ready.')
    process.exit(130)
  }
  console.error(`\nKokeboka: ${error instanceof StartError ? error.message : error instanceof Error ? error.stack : String(error)}`)
  process.exit(1)
}
