import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import type { MovedEntry } from './moved-entries.ts'
import { z } from 'zod'
import { contentLocales, entryPaths, interfaceLocales } from '../../shared/paths.ts'
import { askCms, CmsUnavailableError } from '../cms/cms-client.ts'
import { createMovedEntries, slugPattern } from './moved-entries.ts'

const movedSchema = z.object({
  type: z.enum(Object.keys(entryPaths) as [EntryType, ...EntryType[]]),
  slug: z.string().regex(slugPattern),
})

/** An address has no language in it, so every language is asked; the reader's own goes first. */
async function askForMovedEntry(type: EntryType, slug: string, reader: InterfaceLocale): Promise<MovedEntry | null> {
  const locales = [...new Set([...contentLocales(reader), ...interfaceLocales])]
  const replies = await Promise.all(locales.map(locale => askCms(`slug-redirects?${new URLSearchParams({ type, slug, locale })}`, [400, 404])))
  const found = replies.find(({ reply }) => reply !== null)?.reply
  if (found === undefined || found === null)
    return null
  const parsed = movedSchema.safeParse(found.data)
  if (!parsed.success)
    throw new CmsUnavailableError('The CMS answers with a moved address in an unknown form.', { cause: parsed.error })
  return parsed.data
}

/**
 * Five a second is more old links than readers follow, and nothing to a CMS. 2,000 addresses are some 300 kB. A minute
 * is as long as pages are kept without a notice.
 */
export const movedEntries = createMovedEntries({ ask: askForMovedEntry, asksPerSecond: 5, burst: 20, maxKept: 2_000, keptMs: 60_000 })
