/** What a reader can follow: dated events, what municipalities need, and everything that is new or changed. */
export const feedNames = ['events', 'needs', 'changes'] as const
export type FeedName = typeof feedNames[number]

/** The formats, each with what browsers and readers call it. */
export const feedFormats = { rss: 'application/rss+xml', atom: 'application/atom+xml', json: 'application/feed+json' } as const
export type FeedFormat = keyof typeof feedFormats

const starts: Record<FeedName, string> = { events: '/arrangementer', needs: '/behov', changes: '/nytt' }

/** `/arrangementer.rss`, without the prefix of a language. */
export function feedPath(name: FeedName, format: FeedFormat): string {
  return `${starts[name]}.${format}`
}

export function readFeedPath(path: string): { name: FeedName, format: FeedFormat } | null {
  for (const name of feedNames) {
    for (const format of Object.keys(feedFormats) as FeedFormat[]) {
      if (feedPath(name, format) === path)
        return { name, format }
    }
  }
  return null
}
