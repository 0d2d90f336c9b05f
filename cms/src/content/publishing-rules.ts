import type { ContentTypeName } from '../../contract/content.ts'
import { checkPlaceholders, textsOfParts } from './placeholders.ts'

type Entry = Record<string, unknown>

/** Why an entry cannot be published as it stands, in the editor's language; an empty list means that it can. */
export function findPublishingProblems(type: ContentTypeName, entry: Entry): string[] {
  switch (type) {
    case 'example': return findCandidateProblems(entry)
    case 'template': return findPlaceholderProblems(entry, entry.sections)
    case 'agreement-draft': return findPlaceholderProblems(entry, entry.clauses)
    default: return []
  }
}

/** What a worked-up example says, and how an editor reads it in the form. */
const NEEDED_IN_EXAMPLE: Record<string, string> = {
  body: 'Innhold',
  parties: 'Parter',
  stage: 'Hvor langt det er kommet',
  initiative: 'Hvem tok initiativet',
  collaborationForms: 'Samarbeidsformer',
  barriers: 'Barrierer',
  sources: 'Kilder',
}

function findCandidateProblems(entry: Entry): string[] {
  if (entry.state !== 'candidate')
    return []
  const missing = Object.entries(NEEDED_IN_EXAMPLE).filter(([name]) => isEmpty(entry[name])).map(([, label]) => label)
  return [
    'Eksempelet er en kandidat og kan ikke publiseres før det er gjennomarbeidet.',
    ...(missing.length > 0 ? [`Dette mangler: ${missing.join(', ')}.`] : []),
    'Når alt er på plass og sjekket med dem det gjelder, setter du «Tilstand» til «worked-up».',
  ]
}

function findPlaceholderProblems(entry: Entry, parts: unknown): string[] {
  const keys = toList(entry.fields).map(field => String(field.key))
  const { unknown, unused, repeated } = checkPlaceholders(keys, textsOfParts(toList(parts)))
  return [
    ...unknown.map(key => `Teksten bruker {{${key}}}, men det finnes ikke noe felt med den nøkkelen.`),
    ...unused.map(key => `Feltet «${key}» er ikke brukt i noen tekst.`),
    ...repeated.map(key => `To felt har samme nøkkel: «${key}».`),
  ]
}

function toList(value: unknown): Entry[] {
  return Array.isArray(value) ? value : []
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || value === '' || (Array.isArray(value) && value.length === 0)
}
