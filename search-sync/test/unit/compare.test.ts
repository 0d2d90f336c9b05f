import type { ManifestEntry } from '@kokeboka/cms/contract'
import type { IndexedRow } from '../../src/index/client.ts'
import { describe, expect, it } from 'vitest'
import { compareIndex, keepLasting, parseRecordId } from '../../src/compare.ts'

const at = '2026-01-01T00:00:00.000Z'
const published = (documentId: string, rowId: number, uid: ManifestEntry['uid'] = 'api::recipe.recipe'): ManifestEntry => ({ uid, documentId, locale: 'nb', rowId, updatedAt: at })
const indexed = (id: string, _row: number): IndexedRow => ({ id, _row, _updated: at, _hash: '' })

function compare(entries: ManifestEntry[], rows: IndexedRow[], parked: string[] = []) {
  return compareIndex('kokebok', {
    fetchManifest: async after => after === null ? { entries: entries.slice(0, 1), next: 'x', total: entries.length } : { entries: entries.slice(1), next: null, total: entries.length },
    fetchDead: async () => parked.map(documentId => ({ id: 1, uid: 'api::recipe.recipe', documentId, code: 'c', message: 'm', createdAt: at })),
  }, { async* scan() {
    yield rows
  } })
}

describe('compareIndex', () => {
  it('finds nothing where index and CMS agree', async () => {
    expect(await compare([published('a', 1), published('b', 2)], [indexed('recipe-b-nb', 2), indexed('recipe-a-nb', 1)])).toEqual([])
  })

  it('tells missing, stale and ghost apart', async () => {
    const differences = await compare([published('a', 1), published('b', 2)], [indexed('recipe-b-nb', 1), indexed('event-c-nn', 9)])
    expect(differences.map(({ kind, recordId }) => `${kind} ${recordId}`)).toEqual(['missing recipe-a-nb', 'stale recipe-b-nb', 'ghost event-c-nn'])
  })

  it('does not leave out what was published after it was parked', async () => {
    const later = { ...published('a', 1), updatedAt: '2026-01-01T00:00:01.000Z' }
    expect((await compare([later], [], ['a'])).map(({ kind }) => kind)).toEqual(['missing'])
  })

  it('leaves out parked documents and types that cannot be searched', async () => {
    expect(await compare([published('a', 1), published('e', 2, 'api::entrance.entrance')], [], ['a'])).toEqual([])
  })
})

it('takes for faults only what differs in both looks, by the same row', async () => {
  const earlier = await compare([published('a', 1), published('b', 2)], [])
  const later = await compare([published('a', 1), published('b', 7)], [])
  expect(keepLasting(earlier, later).map(difference => difference.recordId)).toEqual(['recipe-a-nb'])
})

it('reads its own record ids back, with types and ids that have hyphens', () => {
  expect(parseRecordId('agreement-draft-ab-c-nn')).toEqual({ uid: 'api::agreement-draft.agreement-draft', documentId: 'ab-c' })
  expect(parseRecordId('somebody-elses')).toBeUndefined()
})
