import process from 'node:process'
import pino from 'pino'
import { requireEnv } from './env.ts'
import { startEngine } from './start-engine.ts'

const log = pino({ name: 'engine' })

run().catch((error: unknown) => {
  log.fatal(explain(error))
  process.exitCode = 1
})

async function run(): Promise<void> {
  const env = requireEnv(process.env)
  log.level = env.LOG_LEVEL
  const startedAt = Date.now()
  const engine = await startEngine({
    host: env.HOST,
    port: env.SEARCH_PORT,
    directory: env.ENGINE_DIR,
    keys: { master: env.MEILI_MASTER_KEY, search: env.MEILI_SEARCH_KEY },
    log,
  })
  log.info({ url: engine.url, durationMs: Date.now() - startedAt }, 'the embedded search engine is ready')
  for (const signal of ['SIGTERM', 'SIGINT'] as const) {
    process.once(signal, () => {
      void engine.close().then(() => log.info({ signal }, 'the embedded search engine has stopped'))
    })
  }
}

function explain(error: unknown): string {
  if (error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')
    return `The embedded search engine cannot start: port ${process.env.SEARCH_PORT ?? '7700'} is taken. Stop what uses it, or set SEARCH_PORT to another.`
  return error instanceof Error ? error.message : String(error)
}
