/**
 * Where an entry has gone whose address was changed. Invariants:
 * - It is only asked about addresses that no published entry has.
 * - Whatever is asked for, the CMS gets at most `asksPerSecond` questions a second, and memory is bounded: a flood of
 *   invented addresses gets plain 404s.
 * - It leads to an address on this site and nowhere else: a known type, and a slug of the form that slugs have.
 */
import type { EntryType, InterfaceLocale } from '../../shared/paths.ts'
import { LRUCache } from 'lru-cache'

export interface MovedEntry { type: EntryType, slug: string }

export interface MovedEntriesOptions {
  /** Asks the CMS. Null where it knows no such old address; throws where it does not answer. */
  ask: (type: EntryType, slug: string, reader: InterfaceLocale) => Promise<MovedEntry | null>
  asksPerSecond: number
  /** Asks that may come at once after a pause. */
  burst: number
  maxKept: number
  keptMs: number
  now?: () => number
}

/** As the CMS makes them; old addresses that are longer were never ours. */
export const slugPattern = /^[a-z0-9][\w.~-]{0,199}$/i

export function createMovedEntries(options: MovedEntriesOptions) {
  const now = options.now ?? Date.now
  const kept = new LRUCache<string, { entry: MovedEntry | null, at: number }>({ max: options.maxKept })
  const underWay = new Map<string, Promise<MovedEntry | null>>()
  let tokens = options.burst
  let filledAt = now()

  function takeToken(): boolean {
    tokens = Math.min(options.burst, tokens + (now() - filledAt) / 1_000 * options.asksPerSecond)
    filledAt = now()
    if (tokens < 1)
      return false
    tokens--
    return true
  }

  async function askOnce(key: string, type: EntryType, slug: string, reader: InterfaceLocale): Promise<MovedEntry | null> {
    try {
      const entry = await options.ask(type, slug, reader)
      kept.set(key, { entry, at: now() })
      return entry
    }
    finally {
      underWay.delete(key)
    }
  }

  return {
    /** Null: nowhere that we know of. Throws what `ask` throws. */
    async find(type: EntryType, slug: string, reader: InterfaceLocale): Promise<MovedEntry | null> {
      if (!slugPattern.test(slug))
        return null
      const key = `${reader} ${type} ${slug}`
      const known = kept.get(key)
      if (known !== undefined && now() - known.at <= options.keptMs)
        return known.entry
      const joined = underWay.get(key)
      if (joined !== undefined)
        return joined
      if (!takeToken())
        return null
      const asking = askOnce(key, type, slug, reader)
      underWay.set(key, asking)
      return asking
    },

    /** Something was published, moved or taken away: what is kept may be wrong now. */
    forget(): void {
      kept.clear()
    },

    size: () => kept.size,
  }
}
