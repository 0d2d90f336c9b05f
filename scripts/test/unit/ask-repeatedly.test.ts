import type { IncomingHttpHeaders, RequestListener } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Answers } from '../../bench/web/ask-repeatedly.ts'
import { createServer } from 'node:http'
import { describe, expect, it } from 'vitest'
import { askRepeatedly } from '../../bench/web/ask-repeatedly.ts'

const page = 'p'.repeat(200_000)

async function askAll(listener: RequestListener): Promise<Answers> {
  const server = createServer(listener)
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const answers = await askRepeatedly({ site: `http://127.0.0.1:${port}`, nextPath: () => '/page', readers: 2, seconds: 0.3 })
  server.close()
  return answers
}

describe('the readers of the bench', () => {
  it('ask for the whole page as a browser does, and again only when they have all of it', async () => {
    const asked: IncomingHttpHeaders[] = []
    let sent = 0
    const answers = await askAll((request, response) => {
      asked.push(request.headers)
      response.writeHead(200, { 'content-length': page.length })
      response.write(page.slice(0, 100_000))
      setTimeout(() => response.end(page.slice(100_000), () => sent++), 2)
    })
    expect(answers.times.length).toBeGreaterThan(2)
    expect(answers.times.length).toBeLessThanOrEqual(sent)
    expect(asked.length - answers.times.length).toBeLessThanOrEqual(2)
    expect(answers.failed).toBe(0)
    expect(asked[0]).toMatchObject({ 'accept': expect.stringContaining('text/html'), 'accept-encoding': expect.stringContaining('br'), 'user-agent': expect.stringContaining('Mozilla') })
  })

  it('count what is no page, and a connection that is broken off, as failed', async () => {
    const refused = await askAll((_request, response) => void response.writeHead(503, { 'content-length': 4 }).end('busy'))
    expect(refused).toMatchObject({ times: [], failed: expect.any(Number) })
    expect(refused.failed).toBeGreaterThan(0)
    const broken = await askAll(request => void request.socket.destroy())
    expect(broken).toMatchObject({ times: [], failed: 2 })
  })
})
