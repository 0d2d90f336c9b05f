import type { Buffer } from 'node:buffer'
import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { root } from '../run-command.ts'
import { freePorts } from './start-stack.ts'

let env: Record<string, string>
beforeAll(async () => {
  const [web, cms, search, sync] = await freePorts(4)
  env = { DATA_DIR: mkdtempSync(join(tmpdir(), 'kokeboka-npm-start-')), WEB_PORT: String(web), CMS_PORT: String(cms), SEARCH_PORT: String(search), SYNC_PORT: String(sync), SEARCH_ENGINE: 'embedded' }
})
afterAll(() => rmSync(env.DATA_DIR ?? '', { recursive: true, force: true }))

interface Run { child: ChildProcess, output: () => string, ended: Promise<number | null>, ready: Promise<void> }

function npmStart(more: Record<string, string> = {}): Run {
  const child = spawn(process.execPath, [join(root, 'scripts/start.ts')], { env: { ...process.env, ...env, ...more } })
  let output = ''
  const ended = new Promise<number | null>(resolve => child.once('close', resolve))
  const ready = new Promise<void>((resolve, reject) => {
    const read = (chunk: Buffer): void => {
      output += chunk.toString()
      if (output.includes('Stop with Ctrl-C'))
        resolve()
    }
    child.stdout.on('data', read)
    child.stderr.on('data', read)
    void ended.then(() => reject(new Error(`npm start ended before it was ready:\n${output}`)))
  })
  ready.catch(() => {})
  return { child, output: () => output, ended, ready }
}

/** Processes that were given our data folder or were started for our ports: what must be gone afterwards. */
function leftRunning(): string[] {
  return readdirSync('/proc').filter(pid => /^\d+$/.test(pid) && Number(pid) !== process.pid).filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`DATA_DIR=${env.DATA_DIR}`)
    }
    catch {
      return false // Gone meanwhile, or another user's.
    }
  }).map(pid => readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' '))
}

/** A first start loads all content; a busy build server needs longer for it than a laptop. */
describe('npm start', { timeout: 180_000 }, () => {
  it('tells at the first start where everything is and how to log in, and stops everything on Ctrl-C', async () => {
    const run = npmStart()
    await run.ready
    expect(run.output()).toContain('Kokeboka is ready')
    expect(run.output()).toContain(`http://localhost:${env.WEB_PORT}`)
    expect(run.output()).toContain(`http://localhost:${env.CMS_PORT}/admin`)
    expect(run.output()).toMatch(/log in as +\S[^\s@]*@\S+\n +password +\S{8,}\n/)
    expect((await fetch(`http://127.0.0.1:${env.WEB_PORT}/`)).status).toBe(200)
    run.child.kill('SIGINT')
    expect(await run.ended).toBe(0)
    expect(leftRunning()).toEqual([])
  })

  it('names a part that dies, shows the end of its log, stops the rest and fails', async () => {
    const run = npmStart()
    await run.ready
    // The password is told only once.
    expect(run.output()).toContain('as at the first start')
    const pid = readdirSync('/proc').filter(entry => /^\d+$/.test(entry)).find((entry) => {
      try {
        return readFileSync(`/proc/${entry}/environ`, 'utf8').includes(`DATA_DIR=${env.DATA_DIR}`) && readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes('search-sync/src/main.ts')
      }
      catch {
        return false
      }
    })
    process.kill(Number(pid), 'SIGKILL')
    expect(await run.ended).toBe(1)
    expect(run.output()).toMatch(/Kokeboka: search-sync was ended by SIGKILL.*everything else has been stopped\. The end of .*search-sync\.log:\n +\|/s)
    expect(leftRunning()).toEqual([])
  })

  it('leaves nothing running when it is itself killed', async () => {
    const run = npmStart()
    await run.ready
    run.child.kill('SIGKILL')
    await run.ended
    await expect.poll(leftRunning, { timeout: 15_000 }).toEqual([])
  })

  it('says which port is taken and how to move it, and starts nothing', async () => {
    const server = createServer().listen(Number(env.WEB_PORT), '127.0.0.1')
    await new Promise(resolve => server.once('listening', resolve))
    const run = npmStart()
    expect(await run.ended).toBe(1)
    expect(run.output()).toMatch(new RegExp(`a port is taken:\\n +${env.WEB_PORT} \\(the site\\).*WEB_PORT=<port>`))
    server.close()
  })

  it('refuses an environment it cannot use, with every reason', async () => {
    const run = npmStart({ DATABASE_URL: 'mysql://localhost', DEMO: 'no' })
    expect(await run.ended).toBe(1)
    expect(run.output()).toMatch(/DATABASE_URL.*\n.*DEMO/)
    expect(existsSync(env.DATA_DIR ?? '')).toBe(true)
  })
})
