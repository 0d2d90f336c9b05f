import type { AddressInfo } from 'node:net'
import { createServer } from 'node:http'

/** `breaksOff`: the connection ends in the middle, after the body that is given. */
export interface Reply { status?: number, headers?: Record<string, string>, body?: string, delayMs?: number, breaksOff?: boolean }
export interface RegisterServer {
  url: string
  /** Paths that were asked for, in order. */
  asked: string[]
  /** What a path answers; a list is answered one by one, the last for good. */
  answers: Record<string, Reply | Reply[]>
  stop: () => Promise<void>
}

/** A register on this machine, with answers of the test's choosing; 404 for the rest. */
export async function startRegister(): Promise<RegisterServer> {
  const asked: string[] = []
  const answers: RegisterServer['answers'] = {}
  const server = createServer((request, response) => {
    const path = request.url ?? ''
    asked.push(path)
    const known = answers[path]
    const reply = Array.isArray(known) ? (known.length > 1 ? known.shift() : known[0]) : known
    const { status = 200, headers = {}, body = '', delayMs = 0, breaksOff = false } = reply ?? { status: 404 }
    setTimeout(() => {
      response.writeHead(status, headers)
      if (breaksOff)
        response.write(body, () => response.destroy())
      else
        response.end(body)
    }, delayMs).unref()
  })
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    answers,
    stop: () => new Promise((done) => {
      server.closeAllConnections()
      server.close(() => done())
    }),
  }
}
