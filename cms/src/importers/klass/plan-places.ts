import type { FieldValues, Plan, Write } from '../plan.ts'
import type { KlassPlace } from './klass-codes.ts'
import { differingFields } from '../plan.ts'
import { toSlug } from '../to-slug.ts'
import { norwegianName } from './norwegian-name.ts'

/** A county or municipality that is in the CMS. */
export interface StoredPlace {
  documentId: string
  code: string
  title: string
  slug: string
  validFrom: string
  validTo: string | null
  /** Document id of its county; municipalities only. */
  county?: string | null
  isDemo?: boolean
}

export interface PlaceContext {
  /** `YYYY-MM-DD`: stands as `validFrom` where Klass was asked about one date and told none. */
  today: string
  /** Fields that only this type has. */
  ownFields: (place: KlassPlace) => FieldValues
}

const UNSPECIFIED = /^9{2,}$/

/**
 * What must be written for the CMS to say what Klass says. A place that has ended stays, with its end; one that ended
 * before we ever had it is left out. Addresses are given once and never changed.
 */
export function planPlaces(places: readonly KlassPlace[], stored: readonly StoredPlace[], { today, ownFields }: PlaceContext): Plan {
  const plan: Plan = { writes: [], unchanged: 0, skipped: [], notices: [] }
  const byCode = new Map(stored.map(place => [place.code, place]))
  const takenSlugs = new Set(stored.map(place => place.slug))
  let endedEarlier = 0
  for (const place of places) {
    const what = `${place.code} ${place.name}`
    const before = byCode.get(place.code)
    if (UNSPECIFIED.test(place.code)) {
      plan.skipped.push({ what, reason: 'is Klass\'s code for «not stated», no place' })
    }
    else if (before?.isDemo === true) {
      plan.skipped.push({ what, reason: 'has the code of a demonstration entry, which is never touched' })
    }
    else if (before !== undefined) {
      addChange(plan, what, before, fieldsOf(place, ownFields))
    }
    else if (place.validTo !== null && place.validTo <= today) {
      endedEarlier += 1
    }
    else {
      const slug = chooseSlug(place, takenSlugs)
      takenSlugs.add(slug)
      plan.writes.push({ form: 'new', what, data: { code: place.code, slug, validFrom: today, ...fieldsOf(place, ownFields) } })
    }
  }
  if (endedEarlier > 0)
    plan.skipped.push({ what: `${endedEarlier} ${endedEarlier === 1 ? 'code' : 'codes'}`, reason: 'had ended, and are not in the CMS' })
  addMissing(plan, places, stored)
  return plan
}

function fieldsOf(place: KlassPlace, ownFields: PlaceContext['ownFields']): FieldValues {
  // A reply without dates says nothing about an end; one with dates says also that there is none.
  const dates = place.validFrom === null ? {} : { validFrom: place.validFrom, validTo: place.validTo }
  return { title: place.name, ...dates, ...ownFields(place) }
}

function addChange(plan: Plan, what: string, before: StoredPlace, wanted: FieldValues): void {
  const data = differingFields({ ...before }, wanted)
  if (Object.keys(data).length === 0) {
    plan.unchanged += 1
    return
  }
  const write: Write = { form: 'fields', what, documentId: before.documentId, data }
  const endedOn = before.validTo === null && typeof data.validTo === 'string' ? data.validTo : undefined
  plan.writes.push(endedOn === undefined ? write : { ...write, endedOn })
}

/** Two places of one name (Herøy) are told apart by the code, which no other has. */
function chooseSlug({ name, code }: KlassPlace, taken: ReadonlySet<string>): string {
  const slug = toSlug(norwegianName(name))
  return slug === '' || taken.has(slug) ? `${slug}-${code}`.replace(/^-/, '') : slug
}

/** That a place is missing does not tell when it ended, so it is not ended here. */
function addMissing(plan: Plan, places: readonly KlassPlace[], stored: readonly StoredPlace[]): void {
  const codes = new Set(places.map(place => place.code))
  for (const place of stored) {
    if (!codes.has(place.code) && place.isDemo !== true && place.validTo === null)
      plan.skipped.push({ what: `${place.code} ${place.title}`, reason: 'is not in what was read, which does not tell when it ended: ask Klass for `codes` with an earlier `from`' })
  }
}
