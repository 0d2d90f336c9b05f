import type { Locale } from '../../contract/content.ts'

/** One row of a document: its draft or its published state in one language. */
export interface DocumentRow { locale: Locale, publishedAt: string | Date | null, updatedAt: string | Date }

/**
 * The languages in which a document may be published again because what is published equals its draft; none when an
 * editor has begun to change it in any language. Fields that are one for all languages reach every draft, so one
 * unfinished language makes all of them unfit. The measure is the admin's own for «modified»: a draft that was saved
 * after it was published.
 */
export function localesWithoutUnfinishedChanges(rows: readonly DocumentRow[]): Locale[] {
  const published = rows.filter(row => row.publishedAt !== null)
  const isModified = rows.some(draft => draft.publishedAt === null
    && published.some(row => row.locale === draft.locale && timeOf(draft) > timeOf(row)))
  return isModified ? [] : published.map(row => row.locale)
}

function timeOf(row: DocumentRow): number {
  return new Date(row.updatedAt).getTime()
}
