import type { CommandContext, CommandResult } from './command.ts'
import { parseArgs } from 'node:util'
import { UsageError } from './command.ts'
import { dead, retry } from './dead.ts'
import { explain } from './explain.ts'
import { rebuild } from './rebuild.ts'
import { reconcile } from './reconcile.ts'
import { status } from './status.ts'

export const USAGE = `npm run sync -- <command> [--json]

  status                        how search stands
  rebuild                       build the index anew beside the one that is read, then swap
  reconcile [--deep] [--check]  compare the index with what is published and repair it
                                (--deep by content, not only rows and times; --check only looks)
  dead                          documents that cannot be indexed as they are, and why
  retry <number>                deliver a parked document once more
  explain <type> <documentId>   what the record is, why it is or is not in the index, when it last changed

Exit code 0: all is well · 1: something is wrong with search, or could not be reached · 2: the command cannot be understood.`

export interface ParsedCommand { name: string, words: string[], isJson: boolean, isDeep: boolean, isOnlyLook: boolean }

/** @throws {UsageError} for options that do not exist. */
export function parseCommand(args: string[]): ParsedCommand {
  try {
    const { values, positionals: [name = 'help', ...words] } = parseArgs({
      args,
      allowPositionals: true,
      options: { json: { type: 'boolean' }, deep: { type: 'boolean' }, check: { type: 'boolean' }, help: { type: 'boolean' } },
    })
    return { name: values.help ? 'help' : name, words, isJson: values.json ?? false, isDeep: values.deep ?? false, isOnlyLook: values.check ?? false }
  }
  catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error), { cause: error })
  }
}

/** @throws {UsageError} for a command or a number of words that does not exist. */
export async function runCommand(command: ParsedCommand, context: CommandContext): Promise<CommandResult> {
  const { name, words, isDeep, isOnlyLook } = command
  const [first, second] = requireWords(name, words)
  requireOptions(command)
  switch (name) {
    case 'status': return status(context)
    case 'rebuild': return rebuild(context)
    case 'reconcile': return reconcile(context, { isDeep, isOnlyLook })
    case 'dead': return dead(context)
    case 'retry': return retry(context, first)
    case 'explain': return explain(context, first, second)
    default: throw new UsageError(`There is no command ${name}.`)
  }
}

const WORDS: Record<string, string[]> = { status: [], rebuild: [], reconcile: [], dead: [], retry: ['number'], explain: ['type', 'documentId'] }

function requireWords(name: string, words: string[]): [string, string] {
  const wanted = Object.hasOwn(WORDS, name) ? WORDS[name] : undefined
  if (wanted === undefined)
    throw new UsageError(`There is no command ${name}.`)
  if (words.length !== wanted.length)
    throw new UsageError(`${name} takes ${wanted.length === 0 ? 'no more words' : wanted.map(word => `<${word}>`).join(' ')}, ${words.length === 0 ? 'and got none' : `not «${words.join(' ')}»`}.`)
  const [first = '', second = ''] = words
  return [first, second]
}

/** An option that would do nothing is rather a misunderstanding. */
function requireOptions({ name, isDeep, isOnlyLook }: ParsedCommand): void {
  if (name !== 'reconcile' && (isDeep || isOnlyLook))
    throw new UsageError(`--deep and --check belong to reconcile, not to ${name}.`)
}
