import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { Plan, Write } from './plan.ts'
import type { Progress } from './progress.ts'
import type { ImportSummary } from './summary.ts'

type TypeWithoutDrafts = 'api::county.county' | 'api::municipality.municipality'

/** Called by an importer once it knows what to do; must be inside the transaction of the whole import. */
export async function carryOutPlan(strapi: Core.Strapi, uid: ContentTypeUid, plan: Plan, progress: Progress): Promise<void> {
  progress.start('Writing', plan.writes.length)
  for (const write of plan.writes) {
    await carryOut(strapi, uid, write)
    progress.step()
  }
}

/** Through the document service, so that history and the outbox see it as they see an editor. */
async function carryOut(strapi: Core.Strapi, uid: ContentTypeUid, write: Write): Promise<void> {
  const documents = strapi.documents(uid)
  switch (write.form) {
    case 'new':
      await documents.create({ data: write.data as never })
      break
    case 'fields':
      await documents.update({ documentId: write.documentId, data: write.data as never })
      break
    case 'new-draft': {
      let documentId: string | undefined
      for (const [locale, data] of Object.entries(write.locales)) {
        if (documentId === undefined)
          documentId = (await documents.create({ locale, data: data as never })).documentId
        else
          await documents.update({ documentId, locale, data: data as never })
      }
      break
    }
    case 'shared-fields':
      await documents.update({ documentId: write.documentId, locale: write.locale, data: write.data as never })
      if (write.publish.length > 0)
        await strapi.documents(requireDrafts(uid)).publish({ documentId: write.documentId, locale: write.publish })
      break
  }
}

function requireDrafts(uid: ContentTypeUid): Exclude<ContentTypeUid, TypeWithoutDrafts> {
  if (uid === 'api::county.county' || uid === 'api::municipality.municipality')
    throw new Error(`${uid} is public at once: there is nothing to publish`)
  return uid
}

/** The plan as told to the operator. */
export function summarisePlan(plan: Plan, about: Pick<ImportSummary, 'importer' | 'from' | 'dryRun'>): ImportSummary {
  const { writes, unchanged, skipped, notices } = plan
  return {
    ...about,
    added: writes.filter(write => write.form === 'new' || write.form === 'new-draft').map(write => write.what),
    changed: writes.flatMap(write => 'documentId' in write && !isEnd(write) ? [{ what: write.what, fields: Object.keys(write.data) }] : []),
    unchanged,
    ended: writes.flatMap(write => write.form === 'fields' && write.endedOn !== undefined ? [{ what: write.what, on: write.endedOn }] : []),
    skipped,
    notices,
  }
}

function isEnd(write: Write): boolean {
  return write.form === 'fields' && write.endedOn !== undefined
}
