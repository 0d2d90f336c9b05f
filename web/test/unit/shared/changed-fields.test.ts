import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { changedChoices, changedFields, findByField } from '../../../shared/changed-fields.ts'
import { entryPaths } from '../../../shared/paths.ts'

const cms = join(import.meta.dirname, '../../../../cms/src')
const locale = JSON.parse(readFileSync(join(import.meta.dirname, '../../../i18n/locales/nb.json'), 'utf8')) as Record<string, unknown>

interface Attribute { type: string, private?: boolean, component?: string, enum?: string[] }
interface Field { name: string, standsIn: string, attribute: Attribute }

function readAttributes(path: string): Record<string, Attribute> {
  return (JSON.parse(readFileSync(join(cms, path), 'utf8')) as { attributes: Record<string, Attribute> }).attributes
}

/** On no page: cms/src/public-history/public-attributes.ts leaves them out of the history too. */
const onNoPage = ['askedAs', 'requirementIds']

function listFields(attributes: Record<string, Attribute>, standsIn: string): Field[] {
  return Object.entries(attributes).filter(([name, attribute]) => attribute.private !== true && !onNoPage.includes(name)).flatMap(([name, attribute]) => [
    { name, standsIn, attribute },
    ...attribute.component === undefined ? [] : listFields(readAttributes(`components/${attribute.component.replace('.', '/')}.json`), name),
  ])
}
const fields = Object.keys(entryPaths).flatMap(type => listFields(readAttributes(`api/${type}/content-types/${type}/schema.json`), type))

function hasWords(key: string): boolean {
  return typeof key.split('.').reduce<unknown>((value, part) => typeof value === 'object' && value !== null ? Reflect.get(value, part) : undefined, locale) === 'string'
}

// When one of these fails, the CMS has a field or a choice that is new: give it words in shared/changed-fields.ts.
describe('what a reader calls what has changed', () => {
  it('is there for every field that a page can show', () => {
    expect(fields.filter(({ name, standsIn }) => findByField(changedFields, name, standsIn) === undefined)).toEqual([])
  })

  it('is there for every choice', () => {
    const choices = fields.flatMap(({ name, standsIn, attribute }) => (attribute.enum ?? []).map(value => `${findByField(changedChoices, name, standsIn)}.${value}`))
    expect(choices.length).toBeGreaterThan(50)
    expect(choices.filter(key => !hasWords(key))).toEqual([])
  })

  it('is in words of the interface', () => {
    expect(Object.values(changedFields).flat().filter(key => !hasWords(key))).toEqual([])
  })

  it('names nothing that the CMS does not have', () => {
    const known = new Set(fields.flatMap(({ name, standsIn }) => [name, `${standsIn}.${name}`]))
    expect(Object.keys({ ...changedFields, ...changedChoices }).filter(name => !known.has(name))).toEqual([])
  })
})
