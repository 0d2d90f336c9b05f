import type { PreviewType } from '../../../shared/types/preview-page.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { alwaysRequired, fieldNames, requiredFields, requiredInRows } from '../../../server/preview/required-fields.ts'

const cms = join(import.meta.dirname, '../../../../cms/src')

interface Attribute { type: string, required?: boolean, repeatable?: boolean, component?: string }

function readAttributes(path: string): Record<string, Attribute> {
  return (JSON.parse(readFileSync(join(cms, path), 'utf8')) as { attributes: Record<string, Attribute> }).attributes
}
/** A switch is never empty: off is an answer. */
function findRequired(attributes: Record<string, Attribute>): string[] {
  return Object.entries(attributes).filter(([, attribute]) => attribute.required === true && attribute.type !== 'boolean').map(([name]) => name)
}
function readType(type: string) {
  return readAttributes(`api/${type}/content-types/${type}/schema.json`)
}

// When one of these fails, the CMS's schema has changed: change server/preview/required-fields.ts in the same way.
describe('what a preview calls missing', () => {
  it.each(Object.keys(requiredFields) as PreviewType[])('is what the CMS requires of a %s', (type) => {
    expect([...alwaysRequired, ...requiredFields[type]].sort()).toEqual(findRequired(readType(type)).sort())
  })

  it('is what the CMS requires in the rows of lists', () => {
    const lists = Object.keys(requiredFields).flatMap(type => Object.entries(readType(type)).filter(([, attribute]) => attribute.repeatable === true))
    for (const [name, { component = '' }] of lists)
      expect(requiredInRows[name]?.fields, `${name} (${component})`).toEqual(findRequired(readAttributes(`components/${component.replace('.', '/')}.json`)))
    expect(Object.keys(requiredInRows).sort()).toEqual([...new Set(lists.map(([name]) => name))].sort())
  })

  it('has a name for every field', () => {
    const fields = [...alwaysRequired, ...Object.values(requiredFields).flat(), ...Object.values(requiredInRows).flatMap(list => list.fields)]
    expect(fields.filter(field => fieldNames[field] === undefined)).toEqual([])
  })
})
