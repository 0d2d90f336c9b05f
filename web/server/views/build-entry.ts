import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { EntryPages } from '../../shared/types/pages.ts'
import { findEntry } from '../cms/find-entry.ts'
import { entryShapers } from './entry-shapers.ts'

/** The page of the published entry with a slug, or null where there is none. */
export async function buildEntry<T extends EntryType>(type: T, slug: string, reader: InterfaceLocale): Promise<EntryPages[T] | null> {
  const found = await findEntry(type, slug, reader)
  return found && entryShapers[type](found, reader)
}
