import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts, toSeconds } from './base-record.ts'
import { editorialSchema, entryRef, placeRef, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const eventSchema = editorialSchema.extend({
  startsAt: z.iso.datetime({ offset: true }),
  endsAt: z.iso.datetime({ offset: true }),
  place: text,
  municipality: placeRef,
  county: placeRef,
  registration: text,
  meetingPlace: entryRef.nullish(),
})

/** A cancelled event is still found: those who look for it must see that it is cancelled. */
export function toEventParts(event: z.output<typeof eventSchema>): RecordParts {
  const parts = toEditorialParts('event', event)
  return {
    ...parts,
    municipality: event.municipality,
    county: event.county,
    startsAt: toSeconds(event.startsAt),
    endsAt: toSeconds(event.endsAt),
    names: [...parts.names, event.place, event.municipality, event.county, event.meetingPlace?.title ?? null],
    content: [toPlainText(event.body), event.place, event.registration],
  }
}
