import type { Core } from '@strapi/strapi'
import type { Locale } from '../../contract/content.ts'
import type { ReferredEntry } from './find-entries.ts'
import type { ReferenceChoice } from './reference-choice.ts'
import type { ReferableType, Reference } from './reference.ts'
import { toUid } from '../content/content-types.ts'
import { chooseLanguage } from './choose-language.ts'
import { findEntries } from './find-entries.ts'
import { toReferenceName } from './reference.ts'

/** As many as an editor looks through before writing one more letter. */
const MOST_CHOICES = 20
/** Rows read of each type; a document has at most one draft a language. */
const ROWS_A_TYPE = 40

export interface ChoiceSearch { types: readonly ReferableType[], text: string, locale?: Locale | undefined }

/** Documents of the types whose title has the text, those that begin with it first; without a text the latest changed. */
export async function searchChoices(strapi: Core.Strapi, { types, text, locale }: ChoiceSearch): Promise<ReferenceChoice[]> {
  const found = await Promise.all(types.map(async (type): Promise<Reference[]> => {
    const rows: { documentId: string }[] = await strapi.db.query(toUid(type)).findMany({
      select: ['documentId'],
      where: { publishedAt: null, ...(text === '' ? {} : { $or: spellings(text).map(spelling => ({ title: { $contains: spelling } })) }) },
      orderBy: text === '' ? { updatedAt: 'desc' } : { title: 'asc' },
      limit: ROWS_A_TYPE,
    })
    return [...new Set(rows.map(row => row.documentId))].map(documentId => ({ type, documentId }))
  }))
  const choices = await describeChoices(strapi, found.flat(), locale)
  const startsWith = (choice: ReferenceChoice) => choice.title.toLocaleLowerCase('nb').startsWith(text.toLocaleLowerCase('nb'))
  return [...choices.filter(startsWith), ...choices.filter(choice => !startsWith(choice))].slice(0, MOST_CHOICES)
}

/** What the admin shows of each reference, in the given order; one whose document is gone is not among them. */
export async function describeChoices(strapi: Core.Strapi, references: readonly Reference[], locale: Locale | undefined): Promise<ReferenceChoice[]> {
  const entries = await findEntries(strapi, references, { publishedOnly: false })
  return references.flatMap((reference) => {
    const ofDocument: readonly ReferredEntry[] = entries.get(toReferenceName(reference)) ?? []
    const entry = chooseLanguage(ofDocument, locale)
    return entry === undefined ? [] : [{ ...reference, locale: entry.locale, title: entry.title, isPublished: ofDocument.some(({ isPublished }) => isPublished) }]
  })
}

/** SQLite knows upper and lower case of a–z only, so the case of a text with æ, ø or å is tried out here. */
function spellings(text: string): string[] {
  const lower = text.toLocaleLowerCase('nb')
  return [...new Set([text, lower, lower.slice(0, 1).toLocaleUpperCase('nb') + lower.slice(1), text.toLocaleUpperCase('nb')])]
}
