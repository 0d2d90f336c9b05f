import type { ContentTypeName, PublishedEntry } from '@kokeboka/cms/contract'
import type { Decision } from '../decide.ts'
import type { CommandContext, CommandResult } from './command.ts'
import { decideDocument } from '../decide.ts'
import { PermanentError } from '../errors.ts'
import { isContentTypeName, SEARCHABLE_TYPES, toUid } from '../policy.ts'
import { toSearchRecord } from '../records/index.ts'
import { UsageError } from './command.ts'

interface LanguageReport {
  recordId: string
  verb: Decision['verb']
  reason: string
  lastChangedAt: string | null
  publishedAt: string | null
  index: 'as it should be' | 'another version' | 'missing' | 'still there' | 'not there, as it should be' | 'unknown'
}

/**
 * What a document's records are, why each is or is not in the index, and when it last changed.
 * @throws {UsageError} for a type that does not exist.
 */
export async function explain(context: CommandContext, typeName: string, documentId: string): Promise<CommandResult> {
  if (!isContentTypeName(typeName))
    throw new UsageError(`There is no type ${typeName}. There are: ${Object.keys(SEARCHABLE_TYPES).join(', ')}.`)
  const uid = toUid(typeName)
  const [document] = await context.cms.fetchDocuments([{ uid, documentId }])
  const entries = document?.entries ?? []
  const parked = (await context.cms.fetchDead()).filter(letter => letter.uid === uid && letter.documentId === documentId)
  const reports = await Promise.all(decideDocument(typeName, documentId, entries).map(decision => toReport(context, typeName, { decision, entries })))
  const languages = reports.filter(report => report !== null)
  const skipped = decideDocument(typeName, documentId, entries).find(decision => decision.verb === 'skip')
  return {
    data: { type: typeName, documentId, publishedIn: entries.map(entry => entry.locale), languages, parked, skipped: skipped?.reason ?? null },
    isGood: parked.length === 0 && languages.every(({ index }) => index === 'as it should be' || index === 'not there, as it should be'),
    lines: [
      entries.length === 0 ? `${typeName} ${documentId} is not published in any language (or does not exist).` : `${typeName} ${documentId}: «${String(entries[0]?.title)}», published in ${entries.map(entry => entry.locale).join(', ')}.`,
      ...(skipped ? [skipped.reason] : []),
      ...languages.flatMap(toLines),
      ...parked.map(letter => `Parked since ${letter.createdAt} as number ${letter.id}: ${letter.code}: ${letter.message}`),
    ],
  }
}

async function toReport({ env, engine }: CommandContext, type: ContentTypeName, { decision, entries }: { decision: Decision, entries: PublishedEntry[] }): Promise<LanguageReport | null> {
  if (decision.verb === 'skip')
    return null
  const entry = decision.verb === 'put' ? decision.entry : entries.find(each => decision.id === `${type}-${each.documentId}-${each.locale}`)
  const hash = await engine.findHash(env.INDEX_NAME, decision.id)
  return {
    recordId: decision.id,
    verb: decision.verb,
    reason: decision.reason,
    lastChangedAt: entry?.updatedAt ?? null,
    publishedAt: entry?.publishedAt ?? null,
    index: compareRecord(decision, hash),
  }
}

function compareRecord(decision: Exclude<Decision, { verb: 'skip' }>, hash: string | null): LanguageReport['index'] {
  if (decision.verb === 'remove')
    return hash === null ? 'not there, as it should be' : 'still there'
  if (hash === null)
    return 'missing'
  try {
    return toSearchRecord(decision.type, decision.entry)._hash === hash ? 'as it should be' : 'another version'
  }
  catch (error) {
    if (error instanceof PermanentError)
      return 'unknown'
    throw error
  }
}

function toLines({ recordId, reason, lastChangedAt, index }: LanguageReport): string[] {
  return [`  ${recordId}`, `    ${reason} In the index: ${index}.${lastChangedAt === null ? '' : ` Last changed ${lastChangedAt}.`}`]
}
