import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { isShown, parseCondition } from '../../../src/content/conditional-fields.ts'

const sourceDir = resolve(import.meta.dirname, '../../../src')

function listConditions(): [file: string, dependsOn: string, names: string[]][] {
  const files = ['api', 'components'].flatMap(folder => readdirSync(join(sourceDir, folder), { recursive: true, encoding: 'utf8' }).map(file => join(sourceDir, folder, file)))
  return files.filter(file => file.endsWith('.json')).flatMap((file) => {
    const { attributes } = JSON.parse(readFileSync(file, 'utf8')) as { attributes: Record<string, { conditions?: { visible?: unknown } }> }
    return Object.values(attributes).flatMap((attribute) => {
      const condition = parseCondition(attribute)
      return condition === undefined ? [] : [[file, condition.dependsOn, Object.keys(attributes)] as [string, string, string[]]]
    })
  })
}

describe('conditions in the schemas', () => {
  it('are all of the form that we empty fields by, and depend on a field of the same part', () => {
    const conditions = listConditions()
    expect(conditions.length).toBeGreaterThanOrEqual(6)
    for (const [file, dependsOn, names] of conditions)
      expect(names, file).toContain(dependsOn)
  })

  it('take a value that is not there as none', () => {
    expect(isShown({ operator: '!=', dependsOn: 'override', value: null }, {})).toBe(false)
    expect(isShown({ operator: '!=', dependsOn: 'override', value: null }, { override: 3 })).toBe(true)
    expect(isShown({ operator: '==', dependsOn: 'stage', value: 'ended' }, { stage: 'ended' })).toBe(true)
  })

  it('of another form are refused when they are read', () => {
    expect(() => parseCondition({ conditions: { visible: { or: [] } } })).toThrow('field == value')
  })
})
