import { DOCUMENTS_A_READ } from './load-documents.ts'

/** Ids of documents of any type; `everything`: more than can be named. */
export type Told = ReadonlySet<string> | 'everything'

/**
 * What each type has been told of since its last read began. A read takes it and gives it back where it fails; so a
 * change is forgotten only when a read that began after it has succeeded.
 */
export function createToldChanges() {
  const told = new Map<string, Set<string> | 'everything'>()
  return {
    add(type: string, changed: Told | readonly string[]): void {
      const known = told.get(type)
      const all = known === 'everything' || changed === 'everything' ? 'everything' : new Set([...known ?? [], ...changed])
      told.set(type, all === 'everything' || all.size > DOCUMENTS_A_READ ? 'everything' : all)
    },
    take(type: string): Told {
      const taken = told.get(type) ?? new Set<string>()
      told.delete(type)
      return taken
    },
  }
}
