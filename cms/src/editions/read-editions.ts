import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { Edition } from '../../contract/history.ts'
import { privatePathsOf } from '../history/revision-content.ts'
import { REVISIONS } from '../history/tables.ts'
import { toIso } from '../sync/outbox.ts'
import { toPublicContent } from './public-content.ts'
import { EDITION_ENTRIES, EDITIONS } from './tables.ts'

interface EditionRow { id: number, name: string, frozen_at: number | string, counts: string, admin_name: string | null }
interface EntryRow { id: number, content: string, private_paths: string }

/** Newest first. There are a few a year, so they come all at once. */
export async function readEditions(strapi: Core.Strapi): Promise<(Edition & { adminName: string | null })[]> {
  const rows: EditionRow[] = await strapi.db.connection(EDITIONS).orderBy('id', 'desc')
  return rows.map(row => ({ ...toEdition(row), adminName: row.admin_name }))
}

export async function findEdition(strapi: Core.Strapi, name: string): Promise<{ id: number, edition: Edition } | undefined> {
  const row: EditionRow | undefined = await strapi.db.connection(EDITIONS).where({ name }).first()
  return row === undefined ? undefined : { id: row.id, edition: toEdition(row) }
}

/** Read in pages, so that a slow reader does not hold the database's connection. */
const PAGE_SIZE = 200

/** The entries of one type in an edition, as they were, without private fields. */
export async function* readEditionEntries(strapi: Core.Strapi, editionId: number, uid: ContentTypeUid): AsyncGenerator<unknown> {
  const privateNow = privatePathsOf(strapi, uid)
  let afterId = 0
  for (;;) {
    const rows: EntryRow[] = await strapi.db.connection(EDITION_ENTRIES)
      .join(REVISIONS, `${REVISIONS}.id`, `${EDITION_ENTRIES}.revision_id`)
      .where({ [`${EDITION_ENTRIES}.edition_id`]: editionId, [`${EDITION_ENTRIES}.uid`]: uid })
      .where(`${REVISIONS}.id`, '>', afterId)
      .select(`${REVISIONS}.id`, `${REVISIONS}.content`, `${REVISIONS}.private_paths`)
      .orderBy(`${REVISIONS}.id`)
      .limit(PAGE_SIZE)
    for (const row of rows)
      yield toPublicContent(JSON.parse(row.content), [...privateNow, ...JSON.parse(row.private_paths) as string[]])
    const last = rows.at(-1)
    if (last === undefined || rows.length < PAGE_SIZE)
      return
    afterId = last.id
  }
}

function toEdition(row: EditionRow): Edition {
  return { name: row.name, frozenAt: toIso(row.frozen_at), counts: JSON.parse(row.counts) as Edition['counts'] }
}
