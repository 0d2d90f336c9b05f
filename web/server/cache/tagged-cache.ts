/**
 * Keeps what was loaded by key, with the tags of all that it was made from. Invariants:
 * - A value is given as good only if none of its tags has changed since its load *began*, and it is at most `maxAgeMs`
 *   old. Who asks after a notice never gets what a load from before the notice brought, unless that has none of the
 *   tags.
 * - A failed or partial load never replaces a good value: the last good one goes on being given, marked as such.
 * - One key is loaded once at a time, and at most one more load waits behind it, however many ask and however often
 *   notices come: a flood of changes cannot become a flood of loads.
 * - Memory is bounded by bytes, whatever is asked for.
 */
import { LRUCache } from 'lru-cache'

/**
 * What became of a load: `good` and `partial` (made without something that could not be read) are kept, the latter only
 * where there is nothing better; `failed` says nothing of the value; `gone` is an answer that is not to be kept.
 */
export type Verdict = 'good' | 'partial' | 'failed' | 'gone'
export interface Loaded<V> { value: V, tags: ReadonlySet<string>, verdict: Verdict, bytes: number }

/** `isBehind`: it could not be loaded anew, or not whole. Good enough to show, not to draw conclusions from. */
export interface Answer<V> { value: V, tags: ReadonlySet<string>, isBehind: boolean }

interface Kept<V> { value: V, tags: ReadonlySet<string>, bytes: number, startedAt: number, isStale: boolean, retryAt: number }
interface Flight<V> { startedAt: number, changedTags: Set<string>, isOutdated: boolean, answer: Promise<Answer<V>>, next: Promise<Answer<V>> | null }

/** Stands for every tag; no value carries it. */
const anyTag = '*'

export interface TaggedCacheOptions<V> {
  /** Throws where it cannot even give a value that says so. */
  load: (key: string) => Promise<Loaded<V>>
  maxBytes: number
  /** A value is loaded anew at this age even if no notice came. */
  maxAgeMs: number
  /** From this age on it is loaded anew behind the back of whoever asks, so that nobody waits for what is only old. */
  refreshAfterMs?: number
  /** How long the last good value is given, after a failed load, before the next try. */
  retryMs: number
  now?: () => number
}

export interface TaggedCache<V> {
  get: (key: string) => Promise<Answer<V>>
  /** Everything with one of the tags is loaded anew when next asked for. Gives how many. */
  markChanged: (tags: Iterable<string>) => number
  /** As if everything had changed. */
  markAllChanged: () => void
  /** What is kept, as it is: it may be behind. */
  peek: (key: string) => V | undefined
  size: () => { count: number, bytes: number }
}

export function createTaggedCache<V extends object>(options: TaggedCacheOptions<V>): TaggedCache<V> {
  const now = options.now ?? Date.now
  const refreshAfterMs = options.refreshAfterMs ?? options.maxAgeMs
  const kept = new LRUCache<string, Kept<V>>({ maxSize: options.maxBytes, sizeCalculation: entry => entry.bytes + entry.tags.size * 40 + 1 })
  const flights = new Map<string, Flight<V>>()

  function settle(key: string, flight: Flight<V>, { value, tags, verdict, bytes }: Loaded<V>): Answer<V> {
    const existing = kept.get(key)
    if (verdict === 'failed' || (verdict === 'partial' && existing !== undefined))
      return giveLastGood(existing) ?? { value, tags, isBehind: true }
    if (verdict === 'gone') {
      kept.delete(key)
      return { value, tags, isBehind: false }
    }
    const isStale = verdict === 'partial' || flight.changedTags.has(anyTag) || intersects(tags, flight.changedTags)
    kept.set(key, { value, tags, bytes, startedAt: flight.startedAt, isStale, retryAt: 0 })
    return { value, tags, isBehind: verdict === 'partial' }
  }

  function giveLastGood(existing: Kept<V> | undefined): Answer<V> | undefined {
    if (existing === undefined)
      return undefined
    existing.retryAt = now() + options.retryMs
    return { value: existing.value, tags: existing.tags, isBehind: true }
  }

  function startLoad(key: string): Promise<Answer<V>> {
    const flight: Flight<V> = { startedAt: now(), changedTags: new Set(), isOutdated: false, answer: undefined as never, next: null }
    flights.set(key, flight)
    flight.answer = options.load(key)
      .then(
        loaded => settle(key, flight, loaded),
        (error: unknown) => {
          const lastGood = giveLastGood(kept.get(key))
          if (lastGood === undefined)
            throw error
          return lastGood
        },
      )
      .finally(() => flights.delete(key))
    return flight.answer
  }

  function joinOrStart(key: string): Promise<Answer<V>> {
    const flight = flights.get(key)
    if (flight === undefined)
      return startLoad(key)
    if (!flight.isOutdated)
      return flight.answer
    flight.next ??= flight.answer.then(() => get(key), () => get(key))
    return flight.next
  }

  function get(key: string): Promise<Answer<V>> {
    const entry = kept.get(key)
    if (entry === undefined)
      return joinOrStart(key)
    const { value, tags } = entry
    const ageMs = now() - entry.startedAt
    if (now() < entry.retryAt)
      return Promise.resolve({ value, tags, isBehind: true })
    if (entry.isStale || ageMs > options.maxAgeMs)
      return joinOrStart(key)
    if (ageMs > refreshAfterMs && !flights.has(key))
      void startLoad(key).catch(() => {}) // The value is still good; who asks when it no longer is, is told.
    return Promise.resolve({ value, tags, isBehind: false })
  }

  function markChanged(changed: ReadonlySet<string>): number {
    for (const flight of flights.values()) {
      changed.forEach(tag => flight.changedTags.add(tag))
      flight.isOutdated = true
    }
    let count = 0
    for (const entry of kept.values()) {
      if (!changed.has(anyTag) && !intersects(entry.tags, changed))
        continue
      entry.isStale = true
      // A notice means that the source answers: do not wait out a pause from an earlier failure.
      entry.retryAt = 0
      count++
    }
    return count
  }

  return {
    get,
    markChanged: tags => markChanged(new Set(tags)),
    markAllChanged: () => void markChanged(new Set([anyTag])),
    peek: key => kept.peek(key)?.value,
    size: () => ({ count: kept.size, bytes: kept.calculatedSize }),
  }
}

function intersects(tags: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  const [few, many] = tags.size < others.size ? [tags, others] : [others, tags]
  return [...few].some(tag => many.has(tag))
}
