import type { DeadLetter } from '@kokeboka/cms/contract'
import type { CommandContext, CommandResult } from './command.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { toDocumentName } from '../deliver-documents.ts'
import { TransientError } from '../errors.ts'
import { UsageError } from './command.ts'

const LOOK_EVERY_MS = 200
const PATIENCE_MS = 30_000

/** The documents that cannot be indexed as they are, and why. */
export async function dead({ cms }: CommandContext): Promise<CommandResult> {
  const letters = await cms.fetchDead()
  return {
    data: letters,
    isGood: true,
    lines: letters.length === 0
      ? ['No document is parked.']
      : letters.flatMap(letter => [`${letter.id}  ${toDocumentName(letter)}  ${letter.createdAt}  ${letter.code}`, `    ${letter.message}`]),
  }
}

/**
 * Asks for a parked document to be delivered once more, by its number in `dead`.
 * @throws {UsageError} when there is no such number.
 */
export async function retry({ cms }: CommandContext, id: string): Promise<CommandResult> {
  const letters = await cms.fetchDead()
  const letter = letters.find(candidate => String(candidate.id) === id)
  if (letter === undefined)
    throw new UsageError(`No parked document has the number ${id}. ${letters.length === 0 ? 'None is parked.' : `There are: ${letters.map(each => each.id).join(', ')}.`}`)
  const { uid, documentId } = letter
  await cms.enqueue({ documents: [{ uid, documentId }], reason: 'retry' })
  const again = await waitForOutcome(cms, letter)
  return {
    data: { uid, documentId, parkedAgain: again ?? null },
    isGood: again === undefined,
    lines: [again === undefined ? `${toDocumentName(letter)} is delivered.` : `${toDocumentName(letter)} is parked again as ${again.id}: ${again.message}`],
  }
}

async function waitForOutcome(cms: CommandContext['cms'], { uid, documentId }: DeadLetter): Promise<DeadLetter | undefined> {
  const deadline = performance.now() + PATIENCE_MS
  while (performance.now() < deadline) {
    const { depth } = await cms.fetchEvents(1, 0, new AbortController().signal)
    if (depth === 0)
      return (await cms.fetchDead()).find(letter => letter.uid === uid && letter.documentId === documentId)
    await wait(LOOK_EVERY_MS)
  }
  throw new TransientError(`The retry is in the outbox, but was not carried out within ${PATIENCE_MS / 1000} s. \`npm run sync -- status\` says whether the worker runs.`)
}
