import type { Verdict } from '../cache/loaded.ts'
import type { TaggedCacheOptions } from '../cache/tagged-cache.ts'
import type { PackedPage } from './packed-page.ts'
import { createTaggedCache } from '../cache/tagged-cache.ts'

/** What can be kept: with the status of its answer and its weight. */
export interface Keepable { status: number, bytes: number }
export interface RenderResult<P extends Keepable = PackedPage> { page: P, tags: ReadonlySet<string>, isIncomplete: boolean }

export interface PageCacheOptions<P extends Keepable = PackedPage> extends Omit<TaggedCacheOptions<P>, 'load'> {
  /** Renders one address. Gives any status; throws only where even an error page could not be made. */
  render: (address: string) => Promise<RenderResult<P>>
}

export interface PageCache<P extends Keepable = PackedPage> {
  get: (address: string) => Promise<P>
  /** A page that can be given without waiting for it; undefined where `get` would wait. */
  getNow: (address: string) => P | undefined
  /** Every page with one of the tags is rendered anew when next asked for. Gives how many. */
  markChanged: (tags: Iterable<string>) => number
  markAllChanged: () => void
  /** What is kept now, and how often a page has been rendered since the start. */
  figures: () => { pages: number, bytes: number, renders: number }
}

/** Rendered pages by address, and the files that are made as pages are; cache/tagged-cache.ts says what is promised. */
export function createPageCache<P extends Keepable>({ render, ...options }: PageCacheOptions<P>): PageCache<P> {
  const cache = createTaggedCache<P>({
    ...options,
    async load(address) {
      const { page, tags, isIncomplete } = await render(address)
      return { value: page, tags, verdict: toVerdict(page.status, isIncomplete), bytes: page.bytes }
    },
  })
  return {
    get: async address => (await cache.get(address)).value,
    getNow: address => cache.getNow(address)?.value,
    markChanged: cache.markChanged,
    markAllChanged: cache.markAllChanged,
    figures() {
      const { count, bytes, loads } = cache.figures()
      return { pages: count, bytes, renders: loads }
    },
  }
}

function toVerdict(status: number, isIncomplete: boolean): Verdict {
  if (status === 200)
    return isIncomplete ? 'partial' : 'good'
  return status >= 500 || isIncomplete ? 'failed' : 'gone'
}
