import type { ContentTypeName } from '../../contract/content.ts'
import { CONTENT_TYPE_NAMES, toUid } from '../content/content-types.ts'

/** One of a type, as an editor calls it; the menu has the plural, which is the schema's display name. */
export const TYPE_NAMES: Record<ContentTypeName, string> = {
  'recipe': 'Oppskrift',
  'example': 'Eksempel',
  'template': 'Mal',
  'agreement-draft': 'Avtaleutkast',
  'meeting-place': 'Møteplass',
  'event': 'Arrangement',
  'glossary-term': 'Begrep',
  'idea': 'Idé',
  'provider': 'Tilbyder',
  'need': 'Behov',
  'support-scheme': 'Støtteordning',
  'contact-point': 'Kontaktpunkt',
  'question': 'Spørsmål',
  'service-area': 'Tjenesteområde',
  'collaboration-form': 'Samarbeidsform',
  'income-model': 'Inntektsmodell',
  'barrier': 'Barriere',
  'municipality': 'Kommune',
  'county': 'Fylke',
  'entrance': 'Inngang',
  'site-settings': 'Nettstedet',
}

const NAMES_BY_UID: ReadonlyMap<string, string> = new Map<string, string>([
  ...CONTENT_TYPE_NAMES.map(name => [toUid(name), TYPE_NAMES[name]] as const),
  ['api::submission.submission', 'Innspill'],
])

/** What an editor calls one of a type; its uid where it is none of the cookbook's. */
export function typeNameOf(uid: string): string {
  return NAMES_BY_UID.get(uid) ?? uid
}
