import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import { requestCms } from '../../../src/cms/request-cms.ts'
import { ConfigurationError, ContractError, LeaseLostError, TransientError } from '../../../src/errors.ts'

let server: Server
let connection: { url: string, token: string }
let answer = { status: 200, body: '{}' }

beforeAll(async () => {
  server = createServer((_request, response) => response.writeHead(answer.status).end(answer.body))
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  connection = { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, token: 'token' }
})
afterAll(() => {
  server.close()
})

function ask(status: number, body: string) {
  answer = { status, body }
  return requestCms(connection, { method: 'GET', path: 'dead' }, z.object({ dead: z.array(z.string()) }))
}

it('gives what the contract promises', async () => {
  expect(await ask(200, '{"dead":["a"]}')).toEqual({ dead: ['a'] })
})

it.each([
  ['a restart', 503, '', TransientError],
  ['too many calls', 429, '', TransientError],
  ['a lost lease', 409, '', LeaseLostError],
  ['another token', 401, '', ConfigurationError],
  ['a call it does not know', 404, '', ContractError],
  ['another shape', 200, '{"dead":[7]}', ContractError],
  ['a page instead of JSON', 200, '<html>', ContractError],
])('knows what to do about %s', async (_situation, status, body, expected) => {
  await expect(ask(status, body)).rejects.toBeInstanceOf(expected)
})

it('says why a CMS that is down did not answer', async () => {
  await expect(requestCms({ url: 'http://127.0.0.1:1', token: 't' }, { method: 'GET', path: 'dead' }, z.unknown()))
    .rejects
    .toThrow(/GET http:\/\/127\.0\.0\.1:1\/api\/sync\/dead did not answer: .+/)
})
