import type { Recurrence, Weekday } from '../recurrence.ts'
import type { EventPage, EventTime } from '../types/pages.ts'
import type { Thing, ThingValue } from './thing.ts'
import { toCanonicalPath } from '../page-addresses.ts'
import { toSafeHref } from '../safe-href.ts'
import { toThing } from './thing.ts'

const dayNames: Record<Weekday, string> = { MO: 'Monday', TU: 'Tuesday', WE: 'Wednesday', TH: 'Thursday', FR: 'Friday', SA: 'Saturday', SU: 'Sunday' }
const periodLetters = { DAILY: 'D', WEEKLY: 'W', MONTHLY: 'M', YEARLY: 'Y' }

/**
 * What an event has beside name and description. There is no `offers`: we do not know what it costs to come. Where no
 * place is given we do not say that it is online either.
 */
export function toEvent(event: EventPage, siteUrl: string): Record<string, ThingValue> {
  const { time, recurrence, place, municipality, county, meetingPlace } = event
  return {
    startDate: time?.startsAt,
    endDate: time?.endsAt,
    inLanguage: event.locale,
    eventStatus: `https://schema.org/${event.isCancelled ? 'EventCancelled' : 'EventScheduled'}`,
    eventAttendanceMode: place === null ? null : 'https://schema.org/OfflineEventAttendanceMode',
    location: place === null && municipality === null && county === null
      ? null
      : toThing('Place', {
          name: place ?? municipality ?? county,
          address: toThing('PostalAddress', { addressLocality: municipality, addressRegion: county, addressCountry: 'NO' }),
        }),
    eventSchedule: time === null || recurrence === null || recurrence.isOther ? null : toSchedule(time, recurrence),
    sameAs: event.link === null ? null : toSafeHref(event.link),
    superEvent: meetingPlace === null ? null : toThing('EventSeries', { name: meetingPlace.title, url: siteUrl + toCanonicalPath(meetingPlace) }),
  }
}

/** `byDay` holds weekdays; which one in the month («first Thursday») has no word at schema.org, as in iCalendar: `1TH`. */
function toSchedule(time: EventTime, { frequency, interval, days, monthDay, count, until }: Recurrence): Thing {
  return toThing('Schedule', {
    startDate: time.startsAt,
    endDate: until,
    repeatFrequency: `P${interval}${periodLetters[frequency]}`,
    repeatCount: count,
    byDay: days.map(({ weekday, nth }) => nth === null ? `https://schema.org/${dayNames[weekday]}` : `${nth}${weekday}`),
    byMonthDay: monthDay,
    scheduleTimezone: time.timeZone,
  })
}
