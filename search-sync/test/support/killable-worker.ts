import process from 'node:process'
import { pino } from 'pino'
import { readEnv } from '../../src/env.ts'
import { startWorker } from '../../src/worker.ts'

/** The real worker, which dies as by `kill -9` after the step that KILL_AT names: nothing of it gets to clean up. */
async function run(): Promise<void> {
  const worker = await startWorker(readEnv(), pino({ level: process.env.LOG_LEVEL ?? 'silent' }), {
    version: process.env.INDEX_VERSION ?? 'v1',
    onStep: (step) => {
      if (step === process.env.KILL_AT)
        process.kill(process.pid, 'SIGKILL')
    },
  })
  process.once('SIGTERM', () => void worker.stop().then(() => process.exit(0)))
  await worker.finished
}

void run()
