import type { ChangedDocument } from '../cms/read-documents.ts'
import { documentTag } from '../cms/load-documents.ts'
import { doubtAllReads, readAnew } from '../cms/read-documents.ts'
import { histories } from '../cms/read-history.ts'
import { cardPictures } from '../machines/cards/card-pictures.ts'
import { movedEntries } from '../moved/ask-for-moved-entry.ts'
import { wordFiles } from '../word-files/word-files.ts'
import { renderedPages } from './rendered-pages.ts'

/** Everything that is made from documents, and carries their tags. */
const made = [renderedPages, cardPictures, wordFiles]

/**
 * Pages that show one of the documents are rendered anew when next asked for; so are all that show its type, where one
 * is new. Resolves when what they are made from has been read: whoever asks then does not wait for the CMS. Gives the
 * number of pages.
 */
export async function takeChanges(documents: readonly ChangedDocument[]): Promise<number> {
  const tags = documents.map(({ documentId }) => documentTag(documentId))
  histories.markChanged(tags)
  const shown = markChanged(tags)
  movedEntries.forget()
  const newIn = await readAnew(documents)
  return shown + markChanged(newIn.map(type => `type:${type}`))
}

function markChanged(tags: string[]): number {
  return made.reduce((sum, cache) => sum + cache.markChanged(tags), 0)
}

/** For when we may have missed something: everything is read and rendered anew when next asked for. */
export function doubtEverything(): void {
  doubtAllReads()
  histories.markAllChanged()
  made.forEach(cache => cache.markAllChanged())
  movedEntries.forget()
}
