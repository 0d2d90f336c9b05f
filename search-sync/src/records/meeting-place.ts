import type { z } from 'zod'
import type { RecordParts } from './base-record.ts'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, placeRef, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const meetingPlaceSchema = editorialSchema.extend({
  place: text,
  municipality: placeRef,
  county: placeRef,
  howOften: text,
  contactRole: text,
})

export function toMeetingPlaceParts(meetingPlace: z.output<typeof meetingPlaceSchema>): RecordParts {
  const parts = toEditorialParts('meeting-place', meetingPlace)
  return {
    ...parts,
    municipality: meetingPlace.municipality,
    county: meetingPlace.county,
    names: [...parts.names, meetingPlace.place, meetingPlace.municipality, meetingPlace.county],
    content: [toPlainText(meetingPlace.body), meetingPlace.place, meetingPlace.howOften, meetingPlace.contactRole],
  }
}
