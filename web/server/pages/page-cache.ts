import type { PackedPage } from './packed-page.ts'
/**
 * Keeps rendered pages, and the files that are made as pages are. Invariants:
 * - A page is served as fresh only if none of its tags has changed since its render *began*, and it is at most
 *   `maxAgeMs` old. A notice that comes during a render marks that render's result stale at birth, and requests that
 *   come after the notice do not join it.
 * - An older render never replaces a newer one.
 * - A failed or incomplete render never replaces a good page: the last good page goes on being served.
 * - Memory is bounded by bytes, whatever is asked for.
 */
import { LRUCache } from 'lru-cache'

/** What can be kept: with the status of its answer and its weight. */
export interface Keepable { status: number, bytes: number }
export interface RenderResult<P extends Keepable = PackedPage> { page: P, tags: ReadonlySet<string>, isIncomplete: boolean }

interface KeptPage<P> { page: P, tags: ReadonlySet<string>, startedAt: number, order: number, isStale: boolean, retryAt: number }
interface Render<P> { order: number, changedTags: Set<string>, result: Promise<P> }

export interface PageCacheOptions<P extends Keepable = PackedPage> {
  /** Renders one address. Gives any status; throws only where even an error page could not be made. */
  render: (address: string) => Promise<RenderResult<P>>
  maxBytes: number
  /** A page is rendered anew at this age even if no notice came: a lost notice costs this much at most. */
  maxAgeMs: number
  /** How long the last good page is served, after a failed render, before the next try. */
  retryMs: number
  now?: () => number
}

export interface PageCache<P extends Keepable = PackedPage> {
  get: (address: string) => Promise<P>
  /** Marks every page with one of the tags stale; it is rendered anew when next asked for. Gives how many. */
  markChanged: (tags: Iterable<string>) => number
  size: () => { pages: number, bytes: number }
}

export function createPageCache<P extends Keepable>(options: PageCacheOptions<P>): PageCache<P> {
  const now = options.now ?? Date.now
  const kept = new LRUCache<string, KeptPage<P>>({ maxSize: options.maxBytes, sizeCalculation: entry => entry.page.bytes + entry.tags.size * 40 })
  /** The newest render of each address: the one that requests may join. */
  const joinable = new Map<string, Render<P>>()
  const running = new Set<Render<P>>()
  let order = 0

  function settle(address: string, render: Render<P>, startedAt: number, result: RenderResult<P>): P {
    const existing = kept.get(address)
    const { page, tags, isIncomplete } = result
    if (page.status === 200 && !(isIncomplete && existing !== undefined)) {
      const isStale = isIncomplete || [...render.changedTags].some(tag => tags.has(tag))
      if (existing === undefined || existing.order < render.order)
        kept.set(address, { page, tags, startedAt, order: render.order, isStale, retryAt: 0 })
      return page
    }
    if (page.status >= 500 || isIncomplete)
      return keepLastGood(existing) ?? page
    // Gone, or refused: nothing to keep.
    if (existing !== undefined && existing.order < render.order)
      kept.delete(address)
    return page
  }

  function keepLastGood(existing: KeptPage<P> | undefined): P | undefined {
    if (existing !== undefined)
      existing.retryAt = now() + options.retryMs
    return existing?.page
  }

  function startRender(address: string): Promise<P> {
    const render: Render<P> = { order: ++order, changedTags: new Set(), result: undefined as never }
    const startedAt = now()
    running.add(render)
    render.result = options.render(address)
      .then(
        result => settle(address, render, startedAt, result),
        (error: unknown) => {
          const lastGood = keepLastGood(kept.get(address))
          if (lastGood === undefined)
            throw error
          return lastGood
        },
      )
      .finally(() => {
        running.delete(render)
        if (joinable.get(address) === render)
          joinable.delete(address)
      })
    joinable.set(address, render)
    return render.result
  }

  return {
    get(address) {
      const entry = kept.get(address)
      if (entry !== undefined) {
        const isFresh = !entry.isStale && now() - entry.startedAt <= options.maxAgeMs
        if (isFresh || now() < entry.retryAt)
          return Promise.resolve(entry.page)
      }
      return joinable.get(address)?.result ?? startRender(address)
    },

    markChanged(tags) {
      const changed = [...tags]
      for (const render of running)
        changed.forEach(tag => render.changedTags.add(tag))
      // A render under way may have read before the change: nobody who comes now may join it.
      joinable.clear()
      let count = 0
      for (const entry of kept.values()) {
        if (!changed.some(tag => entry.tags.has(tag)))
          continue
        entry.isStale = true
        // A notice means that the CMS answers: do not wait out a pause from an earlier failure.
        entry.retryAt = 0
        count++
      }
      return count
    },

    size: () => ({ pages: kept.size, bytes: kept.calculatedSize }),
  }
}
