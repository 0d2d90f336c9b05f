import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Logger } from 'pino'
import type { Keys } from './require-key.ts'
import { Buffer } from 'node:buffer'
import { createServer } from 'node:http'
import { EngineError } from './errors.ts'
import { readJsonBody } from './http-body.ts'
import { requireKey } from './require-key.ts'
import { routes } from './routes.ts'
import { Tasks } from './tasks.ts'

/** Meilisearch's own default. */
const DEFAULT_MAX_BODY_BYTES = 100 * 1024 * 1024
/** Connections that do not end by themselves are cut; the whole shutdown must be done in five seconds. */
const GRACE_MS = 2_000

export interface EngineOptions {
  host: string
  /** 0 takes any free port. */
  port: number
  directory: string
  keys: Keys
  log: Logger
  maxBodyBytes?: number
  /** Above this the journal becomes a snapshot. */
  journalLimitBytes?: number
}
export interface Engine { url: string, close: () => Promise<void> }

/**
 * Starts the engine and waits until what the folder holds is searchable. Rejects with the system's error (EADDRINUSE)
 * before touching the folder: two engines must not share one.
 */
export async function startEngine(options: EngineOptions): Promise<Engine> {
  const ready = Promise.withResolvers<Tasks>()
  const server = createServer((request, response) => {
    void ready.promise.then(tasks => answer(request, response, tasks, options)).catch(() => response.destroy())
  })
  server.keepAliveTimeout = 30_000
  await listen(server, options)
  try {
    const tasks = new Tasks(options.directory, options.log, options.journalLimitBytes)
    await tasks.idle()
    ready.resolve(tasks)
    const { port } = server.address() as AddressInfo
    return { url: `http://${options.host}:${port}`, close: () => close(server, tasks) }
  }
  catch (error) {
    ready.reject(error)
    server.closeAllConnections()
    server.close()
    throw error
  }
}

function listen(server: Server, { host, port }: EngineOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, () => {
      server.off('error', reject)
      resolve()
    })
  })
}

async function close(server: Server, tasks: Tasks): Promise<void> {
  const closed = new Promise(resolve => server.close(resolve))
  server.closeIdleConnections()
  const timer = setTimeout(() => server.closeAllConnections(), GRACE_MS)
  await closed
  clearTimeout(timer)
  await tasks.close()
}

async function answer(request: IncomingMessage, response: ServerResponse, tasks: Tasks, options: EngineOptions): Promise<void> {
  try {
    const reply = await route(request, tasks, options)
    send(response, reply.status, reply.body)
  }
  catch (error) {
    if (!(error instanceof EngineError))
      options.log.error({ err: error, method: request.method, url: request.url }, 'a request failed for a reason of our own')
    const refusal = error instanceof EngineError ? error : new EngineError('internal', 'An internal error has occurred.')
    // What the caller still sends is read and dropped, so that the answer gets through.
    request.resume()
    send(response, refusal.status, refusal.toBody())
  }
}

async function route(request: IncomingMessage, tasks: Tasks, { keys, maxBodyBytes = DEFAULT_MAX_BODY_BYTES }: EngineOptions) {
  const url = new URL(request.url ?? '/', 'http://engine')
  if (request.method === 'GET' && url.pathname === '/health')
    return { status: 200, body: { status: 'available' } }
  for (const known of routes) {
    const match = known.method === request.method ? known.path.exec(url.pathname) : null
    if (match === null)
      continue
    requireKey(request.headers.authorization, keys, known.isSearch)
    const body = known.takesBody ? await readJsonBody(request, maxBodyBytes) : undefined
    return known.answer({ tasks, parts: match.slice(1).map(decodePart), query: Object.fromEntries(url.searchParams), body })
  }
  requireKey(request.headers.authorization, keys, false)
  throw new EngineError('not_found', `The embedded engine does not speak \`${request.method} ${url.pathname}\`.`)
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part)
  }
  catch {
    throw new EngineError('bad_request', `\`${part}\` is not a well-formed part of an address.`)
  }
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const bytes = Buffer.from(JSON.stringify(body))
  response.writeHead(status, { 'content-type': 'application/json', 'content-length': bytes.length })
  response.end(bytes)
}
