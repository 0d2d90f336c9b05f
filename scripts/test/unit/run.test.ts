import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { describe, expect, it } from 'vitest'
import { root } from '../run-command.ts'

/** Runs the door to every command as another version of Node would. */
function runAs(version: string, verb: string): { status: number | null, stderr: string } {
  const pretend = `data:text/javascript,Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '${version}' } })`
  return spawnSync(process.execPath, ['--import', pretend, join(root, 'scripts/run.mjs'), verb], { encoding: 'utf8', timeout: 10_000 })
}

describe('the door to every command', () => {
  it('tells a Node that is too old what to install', () => {
    const { status, stderr } = runAs('18.20.4', 'start')
    expect(status).toBe(1)
    expect(stderr).toBe('\nKokeboka: Node 18.20.4 is too old. Install Node 20 or newer (https://nodejs.org) and try again.\n')
  })

  it('names the commands when it is asked for one that is not there', () => {
    const { status, stderr } = runAs('20.0.0', 'begin')
    expect(status).toBe(1)
    expect(stderr).toContain('there is no command "begin". Use npm run start | dev | test | check | bench | sync | history | import | test-engine.')
  })
})
