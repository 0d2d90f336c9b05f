import type { IncomingMessage, Server } from 'node:http'
import type { Metrics } from './metrics.ts'
import type { Rebuild } from './reindex.ts'
import { createHash, timingSafeEqual } from 'node:crypto'
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
  /** Who asks for a rebuild says this as a bearer. */
  token: string
  rebuild: Pick<Rebuild, 'describe' | 'request'> & { /** Why this worker cannot, or null. */ refuse: () => string | null }
}

/**
 * `/healthz` the process lives · `/readyz` it does its work, or why not · `/metrics` for Prometheus · `GET /rebuild` how
 * far a rebuild has come · `POST /rebuild`, with the token, asks for one.
 */
export async function startHealthServer({ host, port, metrics, check, token, rebuild }: HealthDeps): Promise<Server> {
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
        case '/rebuild': {
          const { status, body } = answerRebuild(request, token, rebuild)
          return reply(status, 'application/json', JSON.stringify(body))
        }
        default:
          return reply(404, 'application/json', JSON.stringify({ error: 'There are /healthz, /readyz, /metrics and /rebuild here.' }))
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

function answerRebuild({ method, headers }: IncomingMessage, token: string, rebuild: HealthDeps['rebuild']): { status: number, body: object } {
  if (method !== 'POST')
    return { status: 200, body: rebuild.describe() }
  if (!isSame(headers.authorization ?? '', `Bearer ${token}`))
    return { status: 401, body: { error: 'A rebuild is asked for with SYNC_TOKEN as a bearer.' } }
  const refusal = rebuild.refuse()
  if (refusal !== null)
    return { status: 409, body: { error: refusal } }
  rebuild.request()
  return { status: 202, body: rebuild.describe() }
}

/** In a time that tells nothing of where they differ. */
function isSame(given: string, wanted: string): boolean {
  const [one, other] = [given, wanted].map(text => createHash('sha256').update(text).digest())
  return one !== undefined && other !== undefined && timingSafeEqual(one, other)
}

function toReport(checks: ReadinessChecks): Record<string, { ok: boolean, reason?: string }> {
  return Object.fromEntries(Object.entries(checks).map(([name, reason]) => [name, reason === null ? { ok: true } : { ok: false, reason }]))
}
