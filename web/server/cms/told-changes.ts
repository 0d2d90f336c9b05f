import { DOCUMENTS_A_READ } from './load-documents.ts'

/** Ids of documents of any type; `everything`: more than can be named. */
export type Told = ReadonlySet<string> | 'everything'

/**
 * What each type has been told of since its last read began. A read takes it and gives it back where it fails; so a
 * change is forgotten only when a read that began after it has succeeded.
 */
export function createToldChanges() {
  const told = new Map<string, Set<string> | 'everything'>()

  function add(type: string, documentIds: Iterable<string>): void {
    const known = told.get(type) ?? new Set<string>()
    if (known === 'everything')
      return
    for (const documentId of documentIds)
      known.add(documentId)
    told.set(type, known.size > DOCUMENTS_A_READ ? 'everything' : known)
  }

  return {
    add,
    addEverything: (type: string) => void told.set(type, 'everything'),
    take(type: string): Told {
      const taken = told.get(type) ?? new Set<string>()
      told.delete(type)
      return taken
    },
    giveBack(type: string, taken: Told): void {
      if (taken === 'everything')
        told.set(type, 'everything')
      else
        add(type, taken)
    },
  }
}
