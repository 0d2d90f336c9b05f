import process from 'node:process'
import { requireEnvironment } from '../env.ts'
import { log } from '../log.ts'
import { followChanges } from '../pages/follow-changes.ts'

/** Requests under way get this long to end. */
const shutdownMs = 2_500

/** A server that lacks what it needs says so in one line and ends, before it takes a request. */
export default defineNitroPlugin((nitroApp) => {
  // While building, nothing is served.
  if (import.meta.prerender)
    return
  try {
    const { CMS_URL, MEILI_URL, SITE_URL } = requireEnvironment()
    log.info({ cmsUrl: CMS_URL, meiliUrl: MEILI_URL, siteUrl: SITE_URL }, 'web server starts')
  }
  catch (error) {
    log.fatal(error instanceof Error ? error.message : String(error))
    process.exit(1)
  }
  followChanges()
  // Nitro traps what nobody catches and goes on; a server that has no port must end instead.
  process.on('uncaughtException', (error) => {
    if ('code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')) {
      log.fatal(`The web server cannot listen on port ${process.env.PORT ?? '3000'} (${error.code}). Give another by PORT, or end the process that has it.`)
      process.exit(1)
    }
  })
  // Nitro waits up to thirty seconds for browsers to let go of their connections; whoever stops us waits five.
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.once(signal, () => setTimeout(() => process.exit(0), shutdownMs).unref())
  nitroApp.hooks.hook('error', (error, { event }) => {
    const status = 'statusCode' in error ? error.statusCode : 500
    if (status === 500)
      log.error({ err: error, path: event?.path.split('?')[0] }, 'a request failed')
  })
})
