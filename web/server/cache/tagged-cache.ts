/**
 * Keeps what was loaded by key, with the tags of all that it was made from. Invariants:
 * - A value is given as good only if none of its tags has changed since its load *began*, and it is at most `maxAgeMs`
 *   old. Who asks after a notice never gets what a load from before the notice brought, unless that has none of the
 *   tags.
 * - A failed or partial load never replaces a good value: the last good one goes on being given, marked as such; where
 *   it is only old, also when the load is slow.
 * - One key is loaded once at a time, and at most one more load waits behind it, however many ask and however often
 *   notices come: a flood of changes cannot become a flood of loads.
 * - Memory is bounded by bytes, whatever is asked for.
 */
import type { Answer, Loaded } from './loaded.ts'
import { setTimeout as wait } from 'node:timers/promises'
import { LRUCache } from 'lru-cache'

interface Kept<V> { value: V, tags: ReadonlySet<string>, bytes: number, startedAt: number, isStale: boolean, retryAt: number }
interface Flight<V> { startedAt: number, changedTags: Set<string>, isOutdated: boolean, answer: Promise<Answer<V>>, next: Promise<Answer<V>> | null }

/** Stands for every tag; no value carries it. */
const anyTag = '*'
/** How long anybody waits for what would replace a value that is only old. */
const patienceMs = 300

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
  /** What `get` would give without having to wait for it; undefined where it would wait. */
  getNow: (key: string) => Answer<V> | undefined
  /** Everything with one of the tags is loaded anew when next asked for. Gives how many. */
  markChanged: (tags: Iterable<string>) => number
  /** As if everything had changed. */
  markAllChanged: () => void
  /** What is kept, as it is: it may be behind. */
  peek: (key: string) => V | undefined
  /** Is a load under way? What it brings is not in what `peek` gives. */
  isLoading: (key: string) => boolean
  /** What is kept now, and how many loads there have been since the start. */
  figures: () => { count: number, bytes: number, loads: number }
}

export function createTaggedCache<V extends object>(options: TaggedCacheOptions<V>): TaggedCache<V> {
  const now = options.now ?? Date.now
  const refreshAfterMs = options.refreshAfterMs ?? options.maxAgeMs
  const kept = new LRUCache<string, Kept<V>>({ maxSize: options.maxBytes, sizeCalculation: entry => entry.bytes + entry.tags.size * 40 + 1 })
  const flights = new Map<string, Flight<V>>()
  let loads = 0

  function settle(key: string, flight: Flight<V>, { value, tags, verdict, bytes }: Loaded<V>): Answer<V> {
    const existing = kept.get(key)
    if (verdict === 'failed' || (verdict === 'partial' && existing !== undefined))
      return existing === undefined ? { value, tags, isBehind: true } : giveLastGood(existing, flight)
    if (verdict === 'gone') {
      kept.delete(key)
      return { value, tags, isBehind: false }
    }
    const isStale = verdict === 'partial' || isTouched(tags, flight.changedTags)
    kept.set(key, { value, tags, bytes, startedAt: flight.startedAt, isStale, retryAt: 0 })
    return { value, tags, isBehind: verdict === 'partial' }
  }

  function giveLastGood(existing: Kept<V>, flight: Flight<V>): Answer<V> {
    // Whoever asks after a notice waits for a load from after it: the pause is for a source that nothing is known of.
    if (!isTouched(existing.tags, flight.changedTags))
      existing.retryAt = now() + options.retryMs
    return { value: existing.value, tags: existing.tags, isBehind: true }
  }

  /** Without it, a source that takes requests and does not answer would make everybody wait, time and again. */
  async function loadWithPatience(key: string, existing: Kept<V>): Promise<Answer<V>> {
    const answer = joinOrStart(key)
    const flight = flights.get(key)
    const patience = wait(patienceMs, undefined, { ref: false })
    return Promise.race([answer, patience.then(() => flight === undefined ? answer : giveLastGood(existing, flight))])
  }

  function startLoad(key: string): Promise<Answer<V>> {
    const flight: Flight<V> = { startedAt: now(), changedTags: new Set(), isOutdated: false, answer: undefined as never, next: null }
    flights.set(key, flight)
    loads++
    flight.answer = options.load(key)
      .then(
        loaded => settle(key, flight, loaded),
        (error: unknown) => {
          const lastGood = kept.get(key)
          if (lastGood === undefined)
            throw error
          return giveLastGood(lastGood, flight)
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

  function giveAtOnce(key: string, entry: Kept<V>): Answer<V> | undefined {
    const { value, tags } = entry
    if (now() < entry.retryAt)
      return { value, tags, isBehind: true }
    const ageMs = now() - entry.startedAt
    if (entry.isStale || ageMs > options.maxAgeMs)
      return undefined
    if (ageMs > refreshAfterMs && !flights.has(key))
      void startLoad(key).catch(() => {}) // The value is still good; who asks when it no longer is, is told.
    return { value, tags, isBehind: false }
  }

  function get(key: string): Promise<Answer<V>> {
    const entry = kept.get(key)
    if (entry === undefined)
      return joinOrStart(key)
    const atOnce = giveAtOnce(key, entry)
    if (atOnce !== undefined)
      return Promise.resolve(atOnce)
    return entry.isStale ? joinOrStart(key) : loadWithPatience(key, entry)
  }

  function getNow(key: string): Answer<V> | undefined {
    const entry = kept.get(key)
    return entry && giveAtOnce(key, entry)
  }

  function markChanged(changed: ReadonlySet<string>): number {
    for (const flight of flights.values()) {
      changed.forEach(tag => flight.changedTags.add(tag))
      flight.isOutdated = true
    }
    let count = 0
    for (const entry of kept.values()) {
      if (!isTouched(entry.tags, changed))
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
    getNow,
    markChanged: tags => markChanged(new Set(tags)),
    markAllChanged: () => void markChanged(new Set([anyTag])),
    peek: key => kept.peek(key)?.value,
    isLoading: key => flights.has(key),
    figures: () => ({ count: kept.size, bytes: kept.calculatedSize, loads }),
  }
}

function isTouched(tags: ReadonlySet<string>, changed: ReadonlySet<string>): boolean {
  return changed.has(anyTag) || !tags.isDisjointFrom(changed)
}
