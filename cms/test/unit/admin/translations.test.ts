import { readdirSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import no from '../../../src/admin/translations/no.ts'
import { enumerations } from '../../../src/admin/translations/no/enumerations.ts'

interface Part { type: number, value: string, options?: Record<string, { value: Part[] }>, children?: Part[] }
type Parse = new (text: string, locale: string) => { getAst: () => Part[] }

/** Strapi's own packages, seen from Strapi: the workspace does not depend on them itself. */
const ofStrapi = createRequire(createRequire(import.meta.url).resolve('@strapi/strapi/package.json'))
const ofAdmin = createRequire(ofStrapi.resolve('@strapi/admin/package.json'))
const ofReactIntl = createRequire(ofAdmin.resolve('react-intl'))
const { default: IntlMessageFormat } = ofReactIntl('intl-messageformat') as { default: Parse }

function readEnglish(name: string, folder: string, prefix: string): Record<string, string> {
  const file = ofStrapi.resolve(`@strapi/${name}/package.json`).replace('package.json', `${folder}/translations/en.json.js`)
  const texts = ofStrapi(file) as Record<string, unknown>
  return Object.fromEntries(Object.entries((texts.default ?? texts) as Record<string, string>).map(([key, text]) => [prefix + key, text]))
}

const english: Record<string, string> = {
  ...readEnglish('admin', 'dist/admin/admin/src', ''),
  ...readEnglish('content-manager', 'dist/admin', 'content-manager.'),
  ...readEnglish('i18n', 'dist/admin', 'i18n.'),
  ...readEnglish('upload', 'dist/admin', 'upload.'),
}

const LITERAL = 0
const POUND = 7

/** Every argument and tag of a message with its kind, in all its branches; literal text and `#` left out. */
function placeholdersOf(text: string): string[] {
  const found = new Set<string>()
  const walk = (parts: readonly Part[]): void => {
    for (const part of parts) {
      if (part.type !== LITERAL && part.type !== POUND)
        found.add(`${part.type}:${part.value}`)
      walk(part.children ?? [])
      for (const option of Object.values(part.options ?? {}))
        walk(option.value)
    }
  }
  walk(new IntlMessageFormat(text, 'no').getAst())
  return [...found].sort()
}

/** Values of every enumeration in the schema files of content types and components. */
function listEnumerationValues(): string[] {
  const sourceDir = resolve(import.meta.dirname, '../../../src')
  const files = ['api', 'components'].flatMap(folder => readdirSync(join(sourceDir, folder), { recursive: true, encoding: 'utf8' }).map(file => join(sourceDir, folder, file)))
  return files.filter(file => file.endsWith('.json')).flatMap((file) => {
    const { attributes } = JSON.parse(readFileSync(file, 'utf8')) as { attributes: Record<string, { enum?: string[] }> }
    return Object.values(attributes).flatMap(attribute => attribute.enum ?? [])
  })
}

const shared = Object.entries(no).filter(([id]) => english[id] !== undefined)

describe('the Norwegian of the admin', () => {
  it('has the same placeholders as the English text of the same id', () => {
    expect(shared.length).toBeGreaterThan(900)
    const wrong = shared.filter(([id, text]) => placeholdersOf(text).join() !== placeholdersOf(english[id]!).join()).map(([id]) => id)
    expect(wrong).toEqual([])
  })

  it.each(['content-manager.', 'i18n.', 'upload.'])('lacks no text of %s', (prefix) => {
    expect(Object.keys(english).filter(id => id.startsWith(prefix) && no[id] === undefined)).toEqual([])
  })

  it('says no text in nothing', () => {
    expect(Object.entries(no).filter(([, text]) => text.length === 0)).toEqual([])
  })

  it('has a word for every value of our enumerations', () => {
    const values = listEnumerationValues()
    expect(values.length).toBeGreaterThan(20)
    expect(values.filter(value => !Object.hasOwn(enumerations, value))).toEqual([])
  })
})
