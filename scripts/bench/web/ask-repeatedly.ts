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

/** `times`: of each that was good, to its last byte, in milliseconds. */
export interface Answers { times: number[], failed: number, perSecond: number }

export interface Readers {
  site: string
  nextPath: () => string
  /** How many readers there are, each on a connection of its own that is kept open. */
  readers: number
  seconds: number
}

/**
 * Each reader asks for the next page when the last byte of the one before is there. Of a reply no more is read than what
 * tells that all of it came: the client takes its time from the server, on the same cores, and one that understands all
 * of HTTP (autocannon, fetch) took more of it than the server did.
 */
export async function askRepeatedly({ site, nextPath, readers, seconds }: Readers): Promise<Answers> {
  const { hostname, port, host } = new URL(site)
  const sockets = await Promise.all(Array.from({ length: readers }, async () => {
    const socket = connect({ host: hostname, port: Number(port), noDelay: true })
    await once(socket, 'connect')
    return socket
  }))
  const answers: Answers = { times: [], failed: 0, perSecond: 0 }
  const beganAt = performance.now()
  for (const socket of sockets) {
    let askedAt = 0
    const ask = (): void => {
      askedAt = performance.now()
      socket.write(`GET ${nextPath()} HTTP/1.1\r\nhost: ${host}\r\n${headerLines}\r\n`)
    }
    readReplies(socket, (isGood) => {
      if (isGood)
        answers.times.push(performance.now() - askedAt)
      else
        answers.failed++
      ask()
    })
    for (const broken of ['end', 'error'])
      socket.on(broken, () => answers.failed++)
    ask()
  }
  await new Promise<void>(resolve => setTimeout(resolve, seconds * 1_000))
  answers.perSecond = Math.round(answers.times.length / (performance.now() - beganAt) * 1_000)
  sockets.forEach(socket => socket.removeAllListeners().destroy())
  return answers
}

/** Tells of each reply when its last byte is there: good is a 200 that says how long it is. */
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
