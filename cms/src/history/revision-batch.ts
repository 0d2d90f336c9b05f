import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { RevisionAuthor } from './revision-author.ts'
import type { RevisionBy } from './revision.ts'
import { AsyncLocalStorage } from 'node:async_hooks'
import { keepPublished } from './keep-revisions.ts'
import { currentAuthor } from './revision-author.ts'

interface Batch { author: RevisionAuthor, pending: Map<ContentTypeUid, Set<number>> }

const batches = new AsyncLocalStorage<Batch>()

/**
 * For code that writes many documents or acts for someone: opens a transaction (or joins the open one) around
 * `work`, writes «by whom» on every revision made in it, and reads and keeps them in lots at its end. What a
 * document was between two writes of the batch is not kept: nobody outside the transaction ever saw it.
 */
export async function keepRevisionsTogether<Result>(
  strapi: Core.Strapi,
  { by, admin = null }: { by: RevisionBy, admin?: RevisionAuthor['admin'] },
  work: () => Promise<Result>,
): Promise<Result> {
  const batch: Batch = { author: { by, admin }, pending: new Map() }
  return strapi.db.transaction(() => batches.run(batch, async () => {
    const result = await work()
    await flush(strapi, batch)
    return result
  }))
}

/** Keeps what was published now, or at the end of the batch that is open. */
export async function notePublished(strapi: Core.Strapi, uid: ContentTypeUid, entryIds: readonly number[]): Promise<void> {
  const batch = batches.getStore()
  if (batch === undefined)
    return keepPublished(strapi, uid, entryIds, currentAuthor(strapi))
  const pending = batch.pending.get(uid) ?? new Set()
  batch.pending.set(uid, pending)
  for (const id of entryIds)
    pending.add(id)
}

/** Who acts now. What an open batch still waits to keep comes first, so that revisions stand in the order of events. */
export async function beginRemoval(strapi: Core.Strapi): Promise<RevisionAuthor> {
  const batch = batches.getStore()
  if (batch === undefined)
    return currentAuthor(strapi)
  await flush(strapi, batch)
  return batch.author
}

async function flush(strapi: Core.Strapi, batch: Batch): Promise<void> {
  const pending = [...batch.pending]
  batch.pending.clear()
  for (const [uid, entryIds] of pending)
    await keepPublished(strapi, uid, [...entryIds], batch.author)
}
