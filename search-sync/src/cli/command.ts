import type { CmsClient } from '../cms/client.ts'
import type { Env } from '../env.ts'
import type { EngineClient } from '../index/client.ts'

/** What every command is given. */
export interface CommandContext {
  env: Env
  cms: CmsClient
  engine: EngineClient
  /** The worker's own door, `http://127.0.0.1:7710`. */
  workerUrl: string
  progress: Progress
}

/** `data` is what `--json` prints; `lines` say the same to a person. */
export interface CommandResult { data: unknown, lines: string[], isGood: boolean }

export interface Progress {
  start: (what: string, total: number) => void
  update: (done: number, total?: number) => void
  stop: () => void
}

/** The person at the keyboard asked for something that cannot be: exit code 2, and this sentence. */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}
