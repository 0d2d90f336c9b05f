/**
 * The yardstick: what Node itself can send on this machine. Asks for one page as a browser does, and answers every
 * request with its bytes and its headers. `node serve-same-bytes.ts <address>`, with a parent to tell of its port.
 */
import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Buffer } from 'node:buffer'
import { createServer, get } from 'node:http'
import process from 'node:process'
import { browserHeaders } from './connect-reader.ts'

/** Node writes these itself. */
const ofConnection = new Set(['date', 'connection', 'keep-alive'])

const page = await new Promise<IncomingMessage>((resolve, reject) => get(process.argv[2] ?? '', { headers: browserHeaders }, resolve).on('error', reject))
const body = Buffer.concat(await page.toArray() as Buffer[])
const headers = Object.fromEntries(Object.entries(page.headers).filter(([name]) => !ofConnection.has(name)))
const server = createServer((_request, response) => void response.writeHead(200, headers).end(body))
server.listen(0, '127.0.0.1', () => process.send?.((server.address() as AddressInfo).port))
process.on('disconnect', () => process.exit(0))
