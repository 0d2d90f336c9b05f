import type { Side } from '../../shared/types/pages.ts'

/** What we ourselves say in a Word file, in the language of the entry. */
export interface WordFileWording {
  /** As Word names languages: with it come spelling and the voice of a screen reader. */
  language: string
  fillIn: string
  hint: string
  otherFields: string
  fieldHelp: string
  field: string
  whatToWrite: string
  choices: string
  optional: string
  legalTitle: string
  legalText: string
  fictional: string
  clauseMayGo: string
  reasons: string
  favours: Record<Side, string>
  alternatives: string
  about: string
  version: string
  from: string
  licence: string
  page: string
  of: string
}

const nb: WordFileWording = {
  language: 'nb-NO',
  fillIn: 'Skriv over det som står i hakeparentes. Hjelp til hvert felt finner dere bak i dokumentet.',
  hint: 'Hjelp:',
  otherFields: 'Opplysninger',
  fieldHelp: 'Hjelp til feltene',
  field: 'Felt',
  whatToWrite: 'Hva dere skriver',
  choices: 'Velg mellom:',
  optional: 'valgfritt',
  legalTitle: 'Dette er et utkast, ikke juridisk råd.',
  legalText: 'La en jurist se over avtalen før dere skriver under. Regler kan være endret siden utkastet sist ble sjekket. Ta bort denne ruten når dere er ferdige.',
  fictional: 'Dette er diktet opp for å vise hvordan kokeboka virker.',
  clauseMayGo: 'kan utelates',
  reasons: 'Hvorfor punktene er med',
  favours: { 'public-body': 'Tjener mest kommunen.', 'entrepreneur': 'Tjener mest entreprenøren.', 'both': 'Tjener begge like mye.' },
  alternatives: 'Andre muligheter:',
  about: 'Om dokumentet',
  version: 'Versjon',
  from: 'Hentet fra kokeboka:',
  licence: 'Innholdet kan brukes fritt når kilden oppgis (CC BY 4.0).',
  page: 'Side',
  of: 'av',
}

const nn: WordFileWording = {
  language: 'nn-NO',
  fillIn: 'Skriv over det som står i hakeparentes. Hjelp til kvart felt finn de bak i dokumentet.',
  hint: 'Hjelp:',
  otherFields: 'Opplysningar',
  fieldHelp: 'Hjelp til felta',
  field: 'Felt',
  whatToWrite: 'Kva de skriv',
  choices: 'Vel mellom:',
  optional: 'valfritt',
  legalTitle: 'Dette er eit utkast, ikkje juridisk råd.',
  legalText: 'La ein jurist sjå over avtalen før de skriv under. Reglar kan vere endra sidan utkastet sist vart sjekka. Ta bort denne ruta når de er ferdige.',
  fictional: 'Dette er dikta opp for å vise korleis kokeboka verkar.',
  clauseMayGo: 'kan utelatast',
  reasons: 'Kvifor punkta er med',
  favours: { 'public-body': 'Tener mest kommunen.', 'entrepreneur': 'Tener mest entreprenøren.', 'both': 'Tener begge like mykje.' },
  alternatives: 'Andre moglegheiter:',
  about: 'Om dokumentet',
  version: 'Versjon',
  from: 'Henta frå kokeboka:',
  licence: 'Innhaldet kan brukast fritt når kjelda er oppgitt (CC BY 4.0).',
  page: 'Side',
  of: 'av',
}

const en: WordFileWording = {
  language: 'en-GB',
  fillIn: 'Write over what stands in square brackets. Help with each field is at the end of the document.',
  hint: 'Help:',
  otherFields: 'Details',
  fieldHelp: 'Help with the fields',
  field: 'Field',
  whatToWrite: 'What to write',
  choices: 'Choose between:',
  optional: 'optional',
  legalTitle: 'This is a draft, not legal advice.',
  legalText: 'Have a lawyer read the agreement before you sign. Rules may have changed since the draft was last checked. Remove this box when you are done.',
  fictional: 'This is invented, to show how the cookbook works.',
  clauseMayGo: 'may be left out',
  reasons: 'Why the clauses are there',
  favours: { 'public-body': 'Mostly favours the municipality.', 'entrepreneur': 'Mostly favours the entrepreneur.', 'both': 'Favours both alike.' },
  alternatives: 'Other possibilities:',
  about: 'About the document',
  version: 'Version',
  from: 'From the cookbook:',
  licence: 'The content may be used freely when the source is named (CC BY 4.0).',
  page: 'Page',
  of: 'of',
}

const wordings: Record<string, WordFileWording> = { nb, nn, en }

/** `locale` is that of an entry; one without words of its own gets bokmål. */
export function findWordFileWording(locale: string): WordFileWording {
  return wordings[locale] ?? nb
}
