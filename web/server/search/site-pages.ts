import type { SitePage } from '@kokeboka/search-sync/contract'
import type { H3Event } from 'h3'
import { queryCollection, queryCollectionSearchSections } from '@nuxt/content/server'
import { wholeLocales } from '../../shared/paths.ts'
import { runInRenderScope } from '../pages/render-scope.ts'

let known: Promise<SitePage[]> | undefined

/**
 * The site's own pages in every language that is searched: a search in Northern Sámi looks in Norwegian. They come
 * with the build, so they are read once; a read that failed is done again the next time.
 */
export function readSitePages(event: H3Event): Promise<SitePage[]> {
  known ??= readAllPages(event).catch((error: unknown) => {
    known = undefined
    throw error
  })
  return known
}

async function readAllPages(event: H3Event): Promise<SitePage[]> {
  // The door to the queries of @nuxt/content is open to renders only (middleware/rendered-pages.ts).
  const pages = await runInRenderScope({ tags: new Set(), isIncomplete: false }, () => Promise.all(wholeLocales.map(locale => readPages(event, locale))))
  return pages.flat()
}

async function readPages(event: H3Event, locale: typeof wholeLocales[number]): Promise<SitePage[]> {
  const [pages, sections] = await Promise.all([
    queryCollection(event, locale).select('path', 'title', 'description', 'askedAs', 'updated').all(),
    queryCollectionSearchSections(event, locale),
  ])
  return pages.map(({ path, title, description, askedAs = [], updated }) => ({
    locale,
    slug: path.slice(1),
    title,
    summary: description,
    askedAs,
    text: toText(sections.filter(section => section.id.split('#')[0] === path), description),
    updated,
  }))
}

/** The first section is what stands before the first heading, and begins with the page's title and description. */
function toText(sections: readonly { title: string, content: string }[], description: string): string {
  return sections
    .flatMap(({ title, content }, index) => index === 0 ? [content.slice(description.length).trim()] : [title, content])
    .filter(line => line !== '')
    .join('\n')
}
