import type { FrontMatter } from './to-markdown.ts'
import { fromHtml } from 'hast-util-from-html'
import { readEntryPath, splitLocalePrefix } from '../../../shared/paths.ts'
import { buildEntry } from '../../views/build-entry.ts'
import { findProperty } from '../read-head.ts'

/** What the head of a page and its entry say; `address` is that of the page. */
export async function readFrontMatter(html: string, address: string): Promise<FrontMatter> {
  const nodes = fromHtml(html).children
  const { locale, path } = splitLocalePrefix(address)
  const at = readEntryPath(path)
  const entry = at === null ? null : await buildEntry(at.type, at.slug, locale)
  return {
    title: entry?.title ?? findProperty(nodes, 'meta', ['property', 'og:title'], 'content') ?? '',
    type: entry?.type ?? 'page',
    lang: entry?.locale ?? locale,
    canonical: findProperty(nodes, 'link', ['rel', 'canonical'], 'href') ?? '',
    licence: 'CC BY 4.0',
    updated: entry?.freshness.updatedAt,
    reviewed: entry?.freshness.reviewedAt ?? undefined,
    isDemo: entry?.isDemo,
  }
}
