import type { ContentTypeName } from '../../contract/content.ts'

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
