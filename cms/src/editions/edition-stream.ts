import type { Edition } from '../../contract/history.ts'

export async function* toJsonLines(entries: AsyncIterable<unknown>): AsyncGenerator<string> {
  for await (const entry of entries)
    yield `${JSON.stringify(entry)}\n`
}

/** `{ "data": [...], "meta": { "edition": ... } }`, without having all of it in memory. */
export async function* toJsonBody(entries: AsyncIterable<unknown>, edition: Edition): AsyncGenerator<string> {
  let before = '{"data":['
  for await (const entry of entries) {
    yield `${before}${JSON.stringify(entry)}`
    before = ','
  }
  const meta = JSON.stringify({ edition: { name: edition.name, frozenAt: edition.frozenAt } })
  yield `${before === ',' ? '' : before}],"meta":${meta}}`
}
