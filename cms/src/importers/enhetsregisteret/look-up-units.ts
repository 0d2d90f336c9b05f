import type { FetchLimits } from '../fetch-text.ts'
import type { Progress } from '../progress.ts'
import type { UnitAnswer } from './unit.ts'
import { setTimeout as sleep } from 'node:timers/promises'
import { fetchText } from '../fetch-text.ts'
import { isAddress, readSource, requireAddress } from '../read-source.ts'
import { parseUnitFile, parseUnitReply } from './unit.ts'

export interface LookUp {
  /** The address to which an organisation number is added, or a file. */
  from: string
  numbers: readonly string[]
  limits: FetchLimits
  progress: Progress
}

/** Between one look-up and the next: some hundred providers take a minute, and the register does not notice. */
const PAUSE_MS = 100
const ACCEPT = 'application/json'
const REASONS: Record<number, string> = { 404: 'is not in the register', 410: 'has been removed from the register' }

/** What the register says of each number. A number that a file does not have is left out. */
export async function lookUpUnits({ from, numbers, limits, progress }: LookUp): Promise<Map<string, UnitAnswer>> {
  if (!isAddress(from))
    return parseUnitFile(await readSource(from, ACCEPT, limits), from)
  const base = requireAddress(from).replace(/\/+$/, '')
  const answers = new Map<string, UnitAnswer>()
  progress.start('Looking up', numbers.length)
  for (const number of numbers) {
    const address = `${base}/${number}`
    const { status, text } = await fetchText({ address, accept: ACCEPT, expected: [404, 410], limits })
    const reason = REASONS[status]
    answers.set(number, reason === undefined ? parseUnitReply(text, number, address) : { found: false, reason })
    progress.step()
    await sleep(PAUSE_MS)
  }
  return answers
}
