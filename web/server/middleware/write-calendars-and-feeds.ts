/**
 * Calendars (`.ics`) and feeds (`.rss`, `.atom`, `.json`). A middleware, as Nitro's routes cannot tell
 * `/moteplasser/<slug>.ics` from the page `/moteplasser/<slug>`. It runs after rendered-pages.ts, inside a render: what
 * it gives is kept, goes stale and outlives an outage of the CMS as pages do.
 */
import { defineEventHandler, setResponseHeader } from 'h3'
import { feedFormats, readFeedPath } from '../../shared/feed-paths.ts'
import { splitLocalePrefix } from '../../shared/paths.ts'
import { buildCalendar } from '../calendars/build-calendar.ts'
import { readCalendarPath } from '../calendars/read-calendar-path.ts'
import { writeCalendar } from '../calendars/write-calendar.ts'
import { CmsUnavailableError } from '../cms/cms-client.ts'
import { requireEnvironment } from '../env.ts'
import { buildFeed } from '../feeds/build-feed.ts'
import { findRenderScope } from '../pages/render-scope.ts'
import { refuse } from '../refuse.ts'

export default defineEventHandler(async (event) => {
  if (findRenderScope() === undefined && !import.meta.dev)
    return
  const [path = ''] = event.path.split('?')
  const calendar = readCalendarPath(path)
  const { locale, path: plainPath } = splitLocalePrefix(path)
  const feed = readFeedPath(plainPath)
  const siteUrl = requireEnvironment().SITE_URL
  try {
    if (calendar !== null) {
      const found = await buildCalendar(calendar, siteUrl + path, siteUrl)
      if (found === null)
        return refuse(event, 404, 'There is no such calendar.')
      setResponseHeader(event, 'content-type', 'text/calendar; charset=utf-8')
      return writeCalendar(found)
    }
    if (feed !== null && locale !== 'se') {
      const text = await buildFeed(feed.name, feed.format, locale, siteUrl)
      setResponseHeader(event, 'content-type', `${feedFormats[feed.format]}; charset=utf-8`)
      return text
    }
  }
  catch (error) {
    if (error instanceof CmsUnavailableError)
      return refuse(event, 503, 'The content cannot be read just now.')
    throw error
  }
})
