import type { ContentTypeName } from '../../contract/content.ts'
import type { Entry } from './entry.ts'
import type { Problem } from './problem.ts'
import { labelOf } from '../admin-views/label-of.ts'
import { isEmpty, toList } from './entry.ts'
import { findExampleProblems } from './example-rules.ts'
import { checkPlaceholders, textsOfParts } from './placeholders.ts'
import { isPersonalMailbox } from './role-mailbox.ts'

/**
 * Why an entry cannot be published as it stands; an empty list means that it can. Fields are named as their labels
 * read. What holds for a draft too is in src/value-rules.
 */
export function findPublishingProblems(type: ContentTypeName, entry: Entry): Problem[] {
  switch (type) {
    case 'example': return findExampleProblems(entry)
    case 'template': return findPlaceholderProblems(entry, 'sections')
    case 'agreement-draft': return findPlaceholderProblems(entry, 'clauses')
    case 'event': return findEventProblems(entry)
    case 'need': return findNeedProblems(entry)
    case 'contact-point': return findContactPointProblems(entry)
    default: return []
  }
}

/** What the rules look at beside the entry's own fields, for the types that have rules. */
export const POPULATE_FOR_RULES: Partial<Record<ContentTypeName, string[]>> = {
  'example': ['collaborationForms', 'sources', 'lifeLine', 'choicesMade', 'barriersMet', 'effects'],
  'template': ['fields', 'sections'],
  'agreement-draft': ['fields', 'clauses'],
  'event': [],
  'need': [],
  'contact-point': [],
}

function findPlaceholderProblems(entry: Entry, partsName: 'sections' | 'clauses'): Problem[] {
  const keys = toList(entry.fields).map(field => String(field.key))
  const { unknown, unused, repeated } = checkPlaceholders(keys, textsOfParts(toList(entry[partsName])))
  return [
    ...unknown.map(key => ({ path: [partsName], message: `Teksten bruker {{${key}}}, men det finnes ikke noe felt med den nøkkelen.` })),
    ...unused.map(key => ({ path: ['fields'], message: `Feltet «${key}» er ikke brukt i noen tekst.` })),
    ...repeated.map(key => ({ path: ['fields'], message: `To felt har samme nøkkel: «${key}».` })),
  ]
}

function findEventProblems({ startsAt, endsAt }: Entry): Problem[] {
  const label = (name: string) => `«${labelOf('api::event.event', name)}»`
  return typeof startsAt === 'string' && typeof endsAt === 'string' && Date.parse(endsAt) <= Date.parse(startsAt)
    ? [{ path: ['endsAt'], message: `${label('endsAt')} må være senere enn ${label('startsAt')}.` }]
    : []
}

function findNeedProblems({ outcome, outcomeText }: Entry): Problem[] {
  const isOver = outcome === 'solved' || outcome === 'withdrawn'
  return isOver && isEmpty(outcomeText)
    ? [{ path: ['outcomeText'], message: `Behovet er løst eller trukket. Fortell de andre hvordan det gikk i feltet «${labelOf('api::need.need', 'outcomeText')}».` }]
    : []
}

/** A contact point is of use only where someone can be reached, and never names a person. */
function findContactPointProblems({ mailbox, phone, link }: Entry): Problem[] {
  const label = (name: string) => `«${labelOf('api::contact-point.contact-point', name)}»`
  if (isEmpty(mailbox) && isEmpty(phone) && isEmpty(link))
    return [{ path: ['mailbox'], message: `Fyll ut minst én måte å nå fram på: ${label('mailbox')}, ${label('phone')} eller ${label('link')}.` }]
  return typeof mailbox === 'string' && isPersonalMailbox(mailbox)
    ? [{ path: ['mailbox'], message: `${label('mailbox')} ser ut som adressen til en person. Bruk en felles postkasse, for eksempel innovasjon@ eller postmottak@.` }]
    : []
}
