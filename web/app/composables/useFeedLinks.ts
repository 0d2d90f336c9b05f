import type { FeedFormat, FeedName } from '#shared/feed-paths'
import { feedFormats, feedPath } from '#shared/feed-paths'
import { withLocalePrefix } from '#shared/paths'

/** Tells feed readers, in the head of the page, what they can follow here. */
export function useFeedLinks(name: FeedName): void {
  const { t } = useI18n()
  const reader = useInterfaceLocale()
  useHead({
    link: (Object.keys(feedFormats) as FeedFormat[]).map(format => ({
      rel: 'alternate' as const,
      type: feedFormats[format],
      title: t(`feeds.${name}`),
      href: withLocalePrefix(feedPath(name, format), reader.value === 'se' ? 'nb' : reader.value),
    })),
  })
}
