import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo, Socket } from 'node:net'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { createServer } from 'node:http'

/**
 * pass · refuse: closes every connection · busy: 503 · hang: takes the request and says nothing · cut: lets the engine
 * do it, and dies before the answer · fail-task: says that a task failed, though it was done
 */
export type ProxyMode = 'pass' | 'refuse' | 'busy' | 'hang' | 'cut' | 'fail-task'

/** Stands between the worker and the engine, and misbehaves as engines and networks do. */
export class EngineProxy {
  url = ''
  #mode: ProxyMode = 'pass'
  readonly #target: () => string
  readonly #hanging = new Set<Socket>()
  readonly #server = createServer((request, response) => void this.#answer(request, response).catch(() => response.destroy()))

  constructor(target: () => string) {
    this.#target = target
  }

  async start(): Promise<this> {
    this.#server.listen(0, '127.0.0.1')
    await once(this.#server, 'listening')
    this.url = `http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`
    return this
  }

  async stop(): Promise<void> {
    this.behave('pass')
    this.#server.close()
    this.#server.closeAllConnections()
    await once(this.#server, 'close')
  }

  behave(mode: ProxyMode): void {
    this.#mode = mode
    for (const socket of this.#hanging)
      socket.destroy()
    this.#hanging.clear()
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const mode = this.#mode
    if (mode === 'refuse') {
      request.socket.destroy()
      return
    }
    if (mode === 'hang') {
      this.#hanging.add(request.socket)
      return
    }
    if (mode === 'busy') {
      response.writeHead(503, { 'content-type': 'application/json' }).end('{"message":"busy","code":"internal","type":"internal","link":""}')
      return
    }
    const reply = await this.#forward(request)
    if (mode === 'cut') {
      request.socket.destroy()
      return
    }
    const text = mode === 'fail-task' && /^\/tasks\/\d+$/.test(request.url ?? '') ? toFailed(reply.text) : reply.text
    response.writeHead(reply.status, { 'content-type': 'application/json' }).end(text)
  }

  async #forward(request: IncomingMessage): Promise<{ status: number, text: string }> {
    const { method = 'GET', url = '/', headers } = request
    const chunks: Buffer[] = []
    for await (const chunk of request as AsyncIterable<Buffer>)
      chunks.push(chunk)
    const reply = await fetch(`${this.#target()}${url}`, {
      method,
      headers: { 'authorization': headers.authorization ?? '', 'content-type': headers['content-type'] ?? 'application/json' },
      ...(chunks.length > 0 ? { body: Buffer.concat(chunks) } : {}),
    })
    return { status: reply.status, text: await reply.text() }
  }
}

function toFailed(text: string): string {
  const task = JSON.parse(text) as { status: string }
  return JSON.stringify(task.status === 'succeeded' ? { ...task, status: 'failed', error: { message: 'disk full', code: 'internal', type: 'internal', link: '' } } : task)
}
