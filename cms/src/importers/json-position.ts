/**
 * Where in a JSON text something stands. JSON.parse tells it for some errors only, and never for a value that was read
 * well but is not what we expect. Used after an error, so that the good file is read by JSON.parse alone.
 */
export interface Position { line: number, column: number }
export type JsonPath = readonly (string | number)[]

const SPACE = /[ \t\n\r]*/y
// eslint-disable-next-line no-control-regex -- JSON forbids raw control characters in strings.
const STRING = /"(?:[^"\\\u0000-\u001F]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y
const PLAIN = /true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y
/** Deeper than any register writes, shallower than the stack. */
const MAX_DEPTH = 500

/** Thrown where the text stops being JSON. */
class JsonSyntaxStop extends Error {
  readonly offset: number

  constructor(offset: number) {
    super('not JSON')
    this.offset = offset
  }
}

/** Offset of what makes the text no JSON, or null when it is JSON. */
export function findSyntaxError(text: string): number | null {
  try {
    new Walk(text, () => {}).document()
    return null
  }
  catch (error) {
    if (error instanceof JsonSyntaxStop)
      return error.offset
    throw error
  }
}

/** Offset of the value at a path, or of the nearest value around it that is there (a missing key has no place). */
export function findValue(text: string, path: JsonPath): number {
  let found = 0
  let depth = -1
  new Walk(text, (at, offset) => {
    const isOnTheWay = at.length > depth && at.length <= path.length && at.every((part, index) => part === path[index])
    if (isOnTheWay) {
      found = offset
      depth = at.length
    }
  }).document()
  return found
}

/** Lines and columns count from 1. */
export function positionOf(text: string, offset: number): Position {
  const before = text.slice(0, offset)
  return { line: before.split('\n').length, column: offset - before.lastIndexOf('\n') }
}

class Walk {
  readonly #text: string
  readonly #visit: (path: JsonPath, offset: number) => void
  readonly #path: (string | number)[] = []
  #offset = 0

  constructor(text: string, visit: (path: JsonPath, offset: number) => void) {
    this.#text = text
    this.#visit = visit
  }

  document(): void {
    this.#value()
    this.#take(SPACE)
    if (this.#offset < this.#text.length)
      this.#stop()
  }

  #value(): void {
    this.#take(SPACE)
    if (this.#path.length > MAX_DEPTH)
      this.#stop()
    this.#visit(this.#path, this.#offset)
    if (this.#skip('{'))
      this.#items('}', () => this.#key())
    else if (this.#skip('['))
      this.#items(']', index => index)
    else if (this.#take(STRING) === undefined && this.#take(PLAIN) === undefined)
      this.#stop()
  }

  #items(end: string, readKey: (index: number) => string | number): void {
    this.#take(SPACE)
    if (this.#skip(end))
      return
    for (let index = 0; ; index++) {
      this.#take(SPACE)
      this.#path.push(readKey(index))
      this.#value()
      this.#path.pop()
      this.#take(SPACE)
      if (this.#skip(end))
        return
      if (!this.#skip(','))
        this.#stop()
    }
  }

  #key(): string {
    const key = this.#take(STRING) ?? this.#stop()
    this.#take(SPACE)
    if (!this.#skip(':'))
      this.#stop()
    return String(JSON.parse(key))
  }

  #take(pattern: RegExp): string | undefined {
    pattern.lastIndex = this.#offset
    const match = pattern.exec(this.#text)?.[0]
    this.#offset += match?.length ?? 0
    return match
  }

  #skip(character: string): boolean {
    const isThere = this.#text[this.#offset] === character
    this.#offset += isThere ? 1 : 0
    return isThere
  }

  #stop(): never {
    throw new JsonSyntaxStop(this.#offset)
  }
}
