import { readChangesPath, toChangesPath } from '../../shared/changes-path.ts'
import { entryPath, readEntryPath, splitLocalePrefix, withLocalePrefix } from '../../shared/paths.ts'
import { CmsUnavailableError } from '../cms/cms-client.ts'
import { movedEntries } from './ask-for-moved-entry.ts'

/** The present address of an entry that had this one, in the same interface language. Null where there is none. */
export async function findMovedAddress(address: string): Promise<string | null> {
  const { locale, path } = splitLocalePrefix(address.split('?')[0] ?? '')
  const aboutPath = readChangesPath(path)
  const entry = readEntryPath(aboutPath ?? path)
  if (entry === null)
    return null
  try {
    const moved = await movedEntries.find(entry.type, entry.slug, locale)
    // To itself would go round for ever: the entry is just not readable at its own address.
    if (moved === null || (moved.type === entry.type && moved.slug === entry.slug))
      return null
    const present = entryPath(moved.type, moved.slug)
    return withLocalePrefix(aboutPath === null ? present : toChangesPath(present), locale)
  }
  catch (error) {
    if (error instanceof CmsUnavailableError)
      return null
    throw error
  }
}
