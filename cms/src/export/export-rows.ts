import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { PublicEntry } from '../read/read-published.ts'
import { readPublishedEntries } from '../read/read-published.ts'

/** Entries in memory at a time. A recipe with its steps is some 30 kB, and ten dumps at once still some few MB. */
const ROWS_A_READ = 50

/**
 * Every published entry of a type in every language, by row id, one batch in memory at a time. No transaction is held
 * open while a slow reader reads: an entry that is published again meanwhile gets a higher id, so it is met later or
 * twice, never left out; the change feed from the cursor at the start sets right what was removed.
 */
export async function* exportRows(strapi: Core.Strapi, uid: ContentTypeUid): AsyncGenerator<PublicEntry> {
  let after = 0
  for (;;) {
    const entries = await readPublishedEntries(strapi, uid, { filters: { id: { $gt: after } }, sort: 'id:asc', limit: ROWS_A_READ })
    yield* entries
    after = entries.at(-1)?.id ?? after
    if (entries.length < ROWS_A_READ)
      return
  }
}
