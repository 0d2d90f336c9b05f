import type { Server } from 'node:http'
import type { Metrics } from './metrics.ts'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { ConfigurationError } from './errors.ts'

/** null: fine. Else the reason, as a sentence for an operator. */
export type ReadinessChecks = Record<'lease' | 'cms' | 'engine' | 'rebuild', string | null>

export interface HealthDeps {
  host: string
  /** 0: any free port. */
  port: number
  metrics: Metrics
  check: () => Promise<ReadinessChecks>
}

/** `/healthz` the process lives · `/readyz` it does its work, or why not · `/metrics` for Prometheus. */
export async function startHealthServer({ host, port, metrics, check }: HealthDeps): Promise<Server> {
  const server = createServer(async (request, response) => {
    const reply = (status: number, type: string, body: string) =>
      response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' }).end(body)
    try {
      switch (new URL(request.url ?? '/', 'http://localhost').pathname) {
        case '/healthz':
          return reply(200, 'application/json', JSON.stringify({ alive: true }))
        case '/readyz': {
          const checks = await check()
          const isReady = Object.values(checks).every(reason => reason === null)
          return reply(isReady ? 200 : 503, 'application/json', JSON.stringify({ ready: isReady, checks: toReport(checks) }))
        }
        case '/metrics':
          return reply(200, metrics.registry.contentType, await metrics.registry.metrics())
        default:
          return reply(404, 'application/json', JSON.stringify({ error: 'There are /healthz, /readyz and /metrics here.' }))
      }
    }
    catch (error) {
      return reply(500, 'application/json', JSON.stringify({ error: error instanceof Error ? error.message : String(error) }))
    }
  })
  server.listen(port, host)
  try {
    await once(server, 'listening')
  }
  catch (error) {
    throw new ConfigurationError(`search-sync cannot listen on ${host}:${port} (${error instanceof Error ? error.message : String(error)}). Is another worker running? SYNC_PORT moves it.`)
  }
  return server
}

function toReport(checks: ReadinessChecks): Record<string, { ok: boolean, reason?: string }> {
  return Object.fromEntries(Object.entries(checks).map(([name, reason]) => [name, reason === null ? { ok: true } : { ok: false, reason }]))
}
