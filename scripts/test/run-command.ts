import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import process from 'node:process'

export const root = resolve(import.meta.dirname, '../..')

/** How a program of node_modules ended, and all that it said. */
export interface Ended { code: number, output: string }

/** Runs a program of node_modules with Node 24. What it says is kept, so that those that run beside each other can be read. */
export async function runCommand(script: string, args: string[], options: { cwd?: string, env?: Record<string, string> } = {}): Promise<Ended> {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: join(root, options.cwd ?? '.'),
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ...options.env },
  })
  let output = ''
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => { output += text })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', code => done({ code: code ?? 1, output }))
  })
}
