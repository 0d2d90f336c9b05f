import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

function readMessages(locale: string): Map<string, string> {
  const flat = new Map<string, string>()
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string')
      flat.set(path, value)
    else if (typeof value === 'object' && value !== null)
      Object.entries(value).forEach(([key, child]) => walk(child, path === '' ? key : `${path}.${key}`))
  }
  walk(JSON.parse(readFileSync(join(import.meta.dirname, `../../../i18n/locales/${locale}.json`), 'utf8')), '')
  return flat
}

describe('the words of the interface', () => {
  const bokmal = readMessages('nb')

  it.each(['nn', 'en'])('exist in %s for every key that bokmål has, with the same places to fill in', (locale) => {
    const other = readMessages(locale)
    expect([...other.keys()]).toEqual([...bokmal.keys()])
    const slots = (text: string | undefined) => [...new Set((text ?? '').match(/\{\w+\}/g))].sort()
    for (const [key, text] of bokmal)
      expect(slots(other.get(key)), key).toEqual(slots(text))
  })
})
