import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { closeSync, openSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'

export interface Part {
  name: string
  command: string[]
  cwd: string
  env: Record<string, string>
  logFile: string
  /** Answers 2xx when the part does its work. */
  readyUrl: string
}

/** How long a part may take to finish what it is doing after SIGTERM, before it is ended. */
const STOP_GRACE_MS = 8_000
const LOG_LINES_SHOWN = 15

export interface Death { part: string, logFile: string, how: string }

/**
 * Runs the parts and lets none outlive the others. Each writes to its own log file; each has an IPC channel whose
 * end tells it that this process is gone, even by kill -9 (see exit-with-parent.mjs).
 */
export class Supervisor {
  readonly #children = new Map<string, ChildProcess>()
  #isStopping = false
  readonly died: Promise<Death>
  #announceDeath!: (death: Death) => void

  constructor() {
    this.died = new Promise(resolve => this.#announceDeath = resolve)
  }

  start(part: Part): void {
    const log = openSync(part.logFile, 'a')
    const [program, ...args] = part.command
    if (program === undefined)
      throw new Error(`The part ${part.name} has no command`)
    const isNode = program === process.execPath
    const child = spawn(program, isNode ? ['--import', join(import.meta.dirname, 'exit-with-parent.mjs'), ...args] : args, {
      cwd: part.cwd,
      env: { ...process.env, ...part.env },
      stdio: ['ignore', log, log, ...(isNode ? ['ipc' as const] : [])],
    })
    closeSync(log)
    this.#children.set(part.name, child)
    const report = (how: string): void => {
      this.#children.delete(part.name)
      if (!this.#isStopping)
        this.#announceDeath({ part: part.name, logFile: part.logFile, how })
    }
    child.once('error', error => report(error.message))
    child.once('exit', (code, signal) => report(signal ? `was ended by ${signal} (${constants.signals[signal]})` : `stopped with exit code ${code}`))
  }

  /** Process ids by part, of what is running now. */
  pids(): Record<string, number> {
    return Object.fromEntries([...this.#children].flatMap(([name, child]) => child.pid === undefined ? [] : [[name, child.pid]]))
  }

  /** Asks every part to stop, waits, and ends those that do not. */
  async stop(): Promise<void> {
    this.#isStopping = true
    const children = [...this.#children.values()].filter(child => child.exitCode === null && child.signalCode === null)
    const gone = Promise.all(children.map(child => new Promise(resolve => child.once('exit', resolve))))
    children.forEach(child => child.kill('SIGTERM'))
    const timer = setTimeout(() => children.forEach(child => child.kill('SIGKILL')), STOP_GRACE_MS)
    await gone
    clearTimeout(timer)
  }
}

/** The last lines of a log, indented, for a person who wants to know why. */
export function endOfLog(file: string): string {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(-LOG_LINES_SHOWN)
  return lines.map(line => `  | ${line.length > 400 ? `${line.slice(0, 400)}…` : line}`).join('\n')
}
