/** Feeds of what is published. The same content gives the same bytes: dates come from the entries, none from the clock. */
import type { FeedFormat, FeedName } from '../../shared/feed-paths.ts'
import type { EntryType, InterfaceLocale, WholeLocale } from '../../shared/paths.ts'
import type { AnyDocument } from '../cms/schemas.ts'
import { Feed } from 'feed'
import { feedPath } from '../../shared/feed-paths.ts'
import { entryPath, entryPaths, isEntryType, withLocalePrefix } from '../../shared/paths.ts'
import { readAll } from '../cms/find-entry.ts'
import { feedWording } from './feed-wording.ts'

/** What a reader who looks once a month will want; 40 summaries are some 25 kB. */
const mostItems = 40
/** Feed readers are asked to come back after an hour. */
const ttlMinutes = 60

interface FeedEntry { type: EntryType, document: AnyDocument }

const typesOf: Record<FeedName, EntryType[]> = { events: ['event'], needs: ['need'], changes: Object.keys(entryPaths).filter(isEntryType) }
const pageOf: Record<FeedName, string> = { events: entryPaths.event, needs: entryPaths.need, changes: '/' }

/** Each entry once, in the best language for the reader, the latest changed first. */
async function readEntries(name: FeedName, reader: WholeLocale): Promise<FeedEntry[]> {
  const lists = await Promise.all(typesOf[name].map(async type => (await readAll(type, reader)).map((document): FeedEntry => ({ type, document }))))
  return lists.flat()
    .sort((one, other) => Date.parse(other.document.updatedAt) - Date.parse(one.document.updatedAt) || one.document.documentId.localeCompare(other.document.documentId))
    .slice(0, mostItems)
}

/** A feed as text. `siteUrl` is where it is served from. */
export async function buildFeed(name: FeedName, format: FeedFormat, reader: WholeLocale, siteUrl: string): Promise<string> {
  const { title, description } = feedWording[reader][name]
  const toUrl = (path: string, locale: InterfaceLocale = reader) => siteUrl + withLocalePrefix(path, locale)
  const entries = await readEntries(name, reader)
  const latest = entries.at(0)?.document.updatedAt
  const feed = new Feed({
    id: toUrl(feedPath(name, 'atom')),
    link: toUrl(pageOf[name]),
    title,
    description,
    language: reader,
    ttl: ttlMinutes,
    generator: false,
    author: { name: 'Kokeboka' },
    copyright: 'CC BY 4.0',
    feedLinks: { rss: toUrl(feedPath(name, 'rss')), atom: toUrl(feedPath(name, 'atom')), json: toUrl(feedPath(name, 'json')) },
    ...latest === undefined ? {} : { updated: new Date(latest) },
  })
  for (const { type, document } of entries) {
    feed.addItem({
      title: document.title,
      id: toTagUri(document, siteUrl),
      link: toUrl(entryPath(type, document.slug), document.locale),
      description: toHtml(document.summary),
      date: new Date(document.updatedAt),
      category: [{ name: type, term: type }],
    })
  }
  return write(feed, format, reader, entries.map(({ document }) => document.locale))
}

/** RFC 4151: the same for ever, also when the entry gets another title and address. */
function toTagUri({ documentId, locale }: AnyDocument, siteUrl: string): string {
  return `tag:${new URL(siteUrl).hostname},2026:${documentId}/${locale}`
}

/** Readers take a description for HTML, whatever the format. */
function toHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

/** The library marks the language of RSS alone; entries of one feed may be in several. */
function write(feed: Feed, format: FeedFormat, language: string, itemLanguages: string[]): string {
  if (format === 'rss')
    return feed.rss2()
  if (format === 'json') {
    const { items, ...rest } = JSON.parse(feed.json1()) as { items: object[] }
    return JSON.stringify({ ...rest, version: 'https://jsonfeed.org/version/1.1', language, items: items.map((item, at) => ({ ...item, language: itemLanguages[at] })) })
  }
  let index = 0
  return feed.atom1()
    .replace('<feed ', `<feed xml:lang="${language}" `)
    .replace(/^ {4}<entry>$/gm, () => `    <entry xml:lang="${itemLanguages[index++]}">`)
}
