import type { z } from 'zod'
import type { JsonPath } from './json-position.ts'
import { ImportError } from './import-error.ts'
import { findSyntaxError, findValue, positionOf } from './json-position.ts'

/** A file that is wholly wrong would otherwise fill the screen. */
const MAX_SHOWN = 10
const UNFINISHED_STRING = /^"(?:[^"\\\n]|\\.)*$/

/**
 * A JSON text held against a schema.
 * @param text the whole text
 * @param schema what it should be
 * @param source where the text comes from, for the message
 * @throws {ImportError} with line and column of every problem (the first ten of them).
 */
export function parseJson<T>(text: string, schema: z.ZodType<T>, source: string): T {
  const value = parseSyntax(text, source)
  const parsed = schema.safeParse(value)
  if (parsed.success)
    return parsed.data
  const { issues } = parsed.error
  const lines = issues.slice(0, MAX_SHOWN).map(({ path, message }) => {
    const keys = path.map(part => typeof part === 'symbol' ? String(part) : part)
    return `  ${at(text, findValue(text, keys))}: ${nameOf(keys)} ${message}`
  })
  const rest = issues.length > MAX_SHOWN ? [`  and ${issues.length - MAX_SHOWN} more`] : []
  throw new ImportError(`${source} is not what was expected:\n${[...lines, ...rest].join('\n')}\nCorrect the file, or fetch it anew.`)
}

function parseSyntax(text: string, source: string): unknown {
  try {
    return JSON.parse(text)
  }
  catch (cause) {
    const start = text.slice(0, 200).trimStart()
    if (start.startsWith('<'))
      throw new ImportError(`${source} holds ${/^<(?:!doctype\s+)?html/i.test(start) ? 'a web page' : 'XML'} where JSON was expected. Give the address or file of the JSON.`, { cause })
    const offset = findSyntaxError(text) ?? text.length
    const isCut = offset >= text.trimEnd().length || UNFINISHED_STRING.test(text.slice(offset).trimEnd())
    throw new ImportError(`${source} is not JSON: ${isCut ? 'it ends too early, at' : 'it goes wrong at'} ${at(text, offset)}. Fetch the file anew.`, { cause })
  }
}

function at(text: string, offset: number): string {
  const { line, column } = positionOf(text, offset)
  return `line ${line}, column ${column}`
}

function nameOf(path: JsonPath): string {
  return path.length === 0 ? 'the whole' : path.map(part => typeof part === 'number' ? `[${part}]` : `.${part}`).join('').replace(/^\./, '')
}
