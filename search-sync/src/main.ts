import process from 'node:process'
import { pino } from 'pino'
import { readEnv } from './env.ts'
import { ConfigurationError } from './errors.ts'
import { startWorker } from './worker.ts'

main().catch(fail)

async function main(): Promise<void> {
  const env = readEnv()
  const logger = pino({ name: 'search-sync', level: env.LOG_LEVEL })
  const worker = await startWorker(env, logger)
  logger.info({ health: worker.healthUrl, cms: env.CMS_URL, engine: env.MEILI_URL, index: env.INDEX_NAME }, 'search-sync started')
  const stop = async (signal: NodeJS.Signals) => {
    logger.info({ signal }, 'search-sync stopping')
    await worker.stop()
    process.exit(0)
  }
  process.once('SIGTERM', signal => void stop(signal).catch(fail))
  process.once('SIGINT', signal => void stop(signal).catch(fail))
  await worker.finished
}

/** One line that says what to do where a person can mend it; the whole error where it is ours to mend. */
function fail(error: unknown): never {
  const logger = pino({ name: 'search-sync' })
  if (error instanceof ConfigurationError)
    logger.fatal(error.message)
  else
    logger.fatal({ err: error }, 'search-sync stopped: it does not know what is true any more')
  process.exit(1)
}
