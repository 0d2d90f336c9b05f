import type { FilterableField, SearchRecord, SortableField } from '../../../contract/index.ts'
import { expect, expectTypeOf, it } from 'vitest'
import { FILTERABLE, INDEX_SETTINGS, SORTABLE } from '../../../src/index/settings.ts'
import { computeIndexVersion } from '../../../src/index/version.ts'

it('can filter by exactly the fields that the contract names: add a field to both', () => {
  expectTypeOf<typeof FILTERABLE[number]>().toEqualTypeOf<FilterableField>()
  expect(INDEX_SETTINGS.filterableAttributes).toEqual([...FILTERABLE])
})

it('can sort by exactly the fields that the contract names: add a field to both', () => {
  expectTypeOf<typeof SORTABLE[number]>().toEqualTypeOf<SortableField>()
  expect(INDEX_SETTINGS.sortableAttributes).toEqual([...SORTABLE])
})

it('filters, sorts and searches only by fields that a record has', () => {
  expectTypeOf<FilterableField | SortableField>().toExtend<keyof SearchRecord>()
  expect(new Set(FILTERABLE).size).toBe(FILTERABLE.length)
})

it('gives the same version for the same sources', () => {
  expect(computeIndexVersion()).toMatch(/^[0-9a-f]{16}$/)
  expect(computeIndexVersion()).toBe(computeIndexVersion())
})
