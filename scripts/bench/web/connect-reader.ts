import type { Socket } from 'node:net'
import { Buffer } from 'node:buffer'
import { once } from 'node:events'
import { connect } from 'node:net'

/** As a browser asks for a page. */
export const browserHeaders = {
  'accept': 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
  'accept-language': 'nb-NO,nb;q=0.9,no;q=0.8,nn;q=0.7,en;q=0.6',
  'accept-encoding': 'gzip, deflate, br, zstd',
  'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0',
}
const headerLines = Object.entries(browserHeaders).map(([name, value]) => `${name}: ${value}\r\n`).join('')
const headEnd = '\r\n\r\n'
const patienceMs = 30_000

/** `good`: a 200 that says how long it is, all of which came. `broken`: the connection is gone, and will answer no more. */
export type Answer = 'good' | 'bad' | 'broken'

export interface Reader {
  /** Resolves with the last byte of the reply. One at a time. */
  ask: (path: string) => Promise<Answer>
  close: () => void
}

/**
 * A reader with a connection that is kept open. Of a reply no more is read than what tells that all of it came: the
 * client takes its time from the server, on the same cores, and one that understands all of HTTP (autocannon, fetch) takes
 * more of it than a page that is kept.
 */
export async function connectReader(site: string): Promise<Reader> {
  const { hostname, port, host } = new URL(site)
  const socket = connect({ host: hostname, port: Number(port), noDelay: true })
  await once(socket, 'connect')
  let tell: (answer: Answer) => void = () => {}
  readReplies(socket, isGood => tell(isGood ? 'good' : 'bad'))
  socket.on('error', () => socket.destroy())
  socket.on('close', () => tell('broken'))
  socket.setTimeout(patienceMs, () => socket.destroy())
  return {
    ask: path => new Promise((resolve) => {
      tell = resolve
      if (socket.writable)
        socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\n${headerLines}\r\n`)
      else
        resolve('broken')
    }),
    close: () => void socket.destroy(),
  }
}

function readReplies(socket: Socket, tell: (isGood: boolean) => void): void {
  let head = Buffer.alloc(0)
  let isGood = false
  let missing = 0
  socket.on('data', (chunk) => {
    missing -= chunk.length
    if (missing < 0) {
      head = head.length === 0 ? chunk : Buffer.concat([head, chunk])
      const bodyAt = head.indexOf(headEnd)
      missing = 0
      if (bodyAt === -1)
        return
      const text = head.toString('latin1', 0, bodyAt)
      const length = /\r\ncontent-length: (\d+)/i.exec(text)?.[1]
      isGood = text.startsWith('HTTP/1.1 200 ') && length !== undefined
      missing = bodyAt + headEnd.length + Number(length ?? 0) - head.length
      head = Buffer.alloc(0)
    }
    if (missing === 0)
      tell(isGood)
  })
}
