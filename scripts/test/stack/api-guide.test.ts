import type { Browser } from 'playwright-core'
import type { Stack } from './start-stack.ts'
import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { promisify } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launchBrowser } from '../../../web/test/fixtures/browser.ts'
import { root } from '../run-command.ts'
import { freePorts, startStack } from './start-stack.ts'

const run = promisify(execFile)

interface Example { language: string, code: string, name: string }

/** The code on the page, as readers copy it. */
function readExamples(locale: string): Example[] {
  const text = readFileSync(join(root, `web/content/${locale}/api-guide.md`), 'utf8')
  return [...text.matchAll(/```(\w+)\n([\s\S]*?)```/g)].map(([, language = '', code = '']) => ({ language, code, name: code.split('\n')[0] ?? '' }))
}

let stack: Stack
let browser: Browser
let folder: string
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'kokeboka-guide-'));
  [stack, browser] = await Promise.all([startStack(), launchBrowser()])
})
afterAll(async () => {
  await browser?.close()
  await stack?.stop()
  rmSync(folder, { recursive: true, force: true })
})

function toStack(code: string): string {
  return code.replaceAll('http://localhost:3000', stack.site).replaceAll('http://localhost:1337', stack.cms)
}

describe.each(['nb', 'nn', 'en'])('the examples of the API guide in %s', (locale) => {
  const examples = readExamples(locale)

  it.each(examples.filter(example => example.language === 'sh'))('run in a shell: $name', async ({ code }) => {
    // A refusal must not pass for an answer.
    const { stdout } = await run('bash', ['-euo', 'pipefail', '-c', `curl() { command curl -fsS "$@"; }\n${toStack(code)}`], { cwd: folder, maxBuffer: 20_000_000 })
    expect(stdout).toMatch(/\S/)
    expect(stdout).not.toMatch(/"error":\s*\{\s*"status"/)
  })

  it.each(examples.filter(example => example.language === 'js'))('run as a module: $name', async ({ code }) => {
    const { stderr } = await run(process.execPath, ['--input-type=module', '-e', toStack(code)], { cwd: folder })
    expect(stderr).toBe('')
  })

  it.each(examples.filter(example => example.language === 'html'))('stand on a page: $name', async ({ code }) => {
    // On a server of its own, as the page of another is: a browser lets no page without an address ask this machine.
    const server = createServer((_, reply) => void reply.setHeader('content-type', 'text/html').end(`<!doctype html><title>x</title>${toStack(code)}`))
    const [port] = await freePorts(1)
    await new Promise<void>(resolve => server.listen(port, '127.0.0.1', resolve))
    const page = await browser.newPage()
    try {
      await page.goto(`http://127.0.0.1:${port}/`)
      await page.frameLocator('iframe').locator('h1').waitFor()
    }
    finally {
      await page.close()
      server.close()
    }
  })
})
