import { spawn } from 'node:child_process'
import { join, resolve } from 'node:path'
import process from 'node:process'

export const root = resolve(import.meta.dirname, '../..')

/** Runs a program of node_modules with Node 24 and shows what it says. Gives its exit code. */
export async function runCommand(script: string, args: string[], options: { cwd?: string, env?: Record<string, string> } = {}): Promise<number> {
  const child = spawn(process.execPath, [join(root, script), ...args], {
    cwd: join(root, options.cwd ?? '.'),
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...options.env },
  })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', code => done(code ?? 1))
  })
}
