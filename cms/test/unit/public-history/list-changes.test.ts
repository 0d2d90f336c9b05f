import type { RevisionMoment } from '../../../src/public-history/list-changes.ts'
import { describe, expect, it } from 'vitest'
import { listChanges } from '../../../src/public-history/list-changes.ts'

const minuteMs = 60_000
let nextId = 1
/** A revision of an editor, so many minutes after the first. */
function revision(minutes: number, more: Partial<RevisionMoment> = {}): RevisionMoment {
  return { id: nextId++, action: 'publish', by: 'editor', atMs: minutes * minuteMs, ...more }
}
const kindsOf = (revisions: RevisionMoment[], isCut = false) => listChanges(revisions, isCut).map(({ kind }) => kind)

describe('the list of what became of an entry', () => {
  it('tells a first publish from a change, a withdrawal and a publish after that', () => {
    expect(kindsOf([revision(0), revision(60), revision(120, { action: 'unpublish' }), revision(180), revision(240, { action: 'delete' })]))
      .toEqual(['published', 'changed', 'withdrawn', 'republished', 'withdrawn'])
  })

  it('does not call it published when history began later than the entry', () => {
    expect(kindsOf([revision(0, { by: 'first-kept' }), revision(60)])).toEqual(['kept', 'changed'])
  })

  it('takes the publishes of one sitting as one change, from what was before them to what came of them', () => {
    const [first, slip, mended, later] = [revision(0), revision(100), revision(120), revision(200)]
    expect(listChanges([first, slip, mended, later], false).slice(1)).toMatchObject([
      { kind: 'changed', before: first, after: mended, atMs: 120 * minuteMs },
      { kind: 'changed', before: mended, after: later },
    ])
  })

  it('takes what is mended right after the first publish, or after one anew, as part of that', () => {
    const [slip, mended, away, again, last] = [revision(0), revision(1), revision(60, { action: 'unpublish' }), revision(61), revision(62)]
    expect(listChanges([slip, mended, away, again, last], false)).toMatchObject([{ kind: 'published', before: null, after: mended }, { kind: 'withdrawn' }, { kind: 'republished', after: last }])
  })

  it('keeps what an editor did apart from what an import did in the same minute', () => {
    expect(kindsOf([revision(0), revision(60), revision(61, { by: 'import' })])).toEqual(['published', 'changed', 'changed'])
  })

  it('does not take a withdrawal twice', () => {
    expect(kindsOf([revision(0), revision(60, { action: 'unpublish' }), revision(61, { action: 'delete' })])).toEqual(['published', 'withdrawn'])
  })

  it('marks all that was said before the last withdrawal', () => {
    const changes = listChanges([revision(0), revision(60), revision(120, { action: 'unpublish' }), revision(121), revision(200)], false)
    expect(changes.map(({ kind, isBeforeWithdrawal }) => [kind, isBeforeWithdrawal])).toEqual([['published', true], ['changed', true], ['withdrawn', true], ['republished', false], ['changed', false]])
  })

  it('only compares with the first where older ones are not there', () => {
    const [older, newer] = [revision(0), revision(60)]
    expect(listChanges([older, newer], true)).toMatchObject([{ kind: 'changed', before: older, after: newer }])
  })

  it('is empty for nothing', () => {
    expect(listChanges([], false)).toEqual([])
  })
})
