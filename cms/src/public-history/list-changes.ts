import type { EntryChangeKind } from '../../contract/history.ts'
import type { RevisionAction, RevisionBy } from '../history/revision.ts'

/** What a revision tells of when and how, without its content. */
export interface RevisionMoment { id: number, action: RevisionAction, atMs: number, by: RevisionBy }

/** One thing that happened to an entry, between two revisions; `before` is null where there was nothing to compare with. */
export interface ListedChange<Moment extends RevisionMoment> {
  kind: EntryChangeKind
  atMs: number
  by: RevisionBy
  before: Moment | null
  after: Moment
  /** It was taken away later on: what was said before that is not told any more. */
  isBeforeWithdrawal: boolean
}

/**
 * An editor who has published often sees a slip at once, and publishes again. Publishes with less than this between
 * them are one change to a reader, and belong to the first publish if they come right after it. A guess at how long
 * one sitting's pauses are.
 */
const SITTING_MS = 30 * 60_000

/** From revisions, oldest first, to what happened, oldest first. With `isCut` the first is only there to compare with. */
export function listChanges<Moment extends RevisionMoment>(revisions: readonly Moment[], isCut: boolean): ListedChange<Moment>[] {
  const changes: ListedChange<Moment>[] = []
  let before: Moment | null = null
  for (const [index, revision] of revisions.entries()) {
    const kind = kindOf(revision, before)
    const last = changes.at(-1)
    if (last !== undefined && isSameSitting(last, kind, revision))
      Object.assign(last, { after: revision, atMs: revision.atMs })
    else if (kind !== null && !(isCut && index === 0))
      changes.push({ kind, atMs: revision.atMs, by: revision.by, before, after: revision, isBeforeWithdrawal: false })
    before = revision
  }
  const lastWithdrawal = changes.findLastIndex(({ kind }) => kind === 'withdrawn')
  return changes.map((change, index) => ({ ...change, isBeforeWithdrawal: index <= lastWithdrawal }))
}

/** Null: taken away though it was away already. */
function kindOf({ action, by }: RevisionMoment, before: RevisionMoment | null): EntryChangeKind | null {
  const isOut = before?.action === 'publish'
  if (action !== 'publish')
    return isOut || before === null ? 'withdrawn' : null
  if (before === null)
    return by === 'first-kept' ? 'kept' : 'published'
  return isOut ? 'changed' : 'republished'
}

function isSameSitting(last: ListedChange<RevisionMoment>, kind: EntryChangeKind | null, { by, atMs }: RevisionMoment): boolean {
  return kind === 'changed' && last.kind !== 'withdrawn' && by === last.by && atMs - last.atMs < SITTING_MS
}
