import type { ContentTypeName } from '../../contract/content.ts'
import type { Seed } from '../seeds/read-seeds.ts'
import type { Requirement } from './requirements.ts'
import { REQUIREMENT_GROUPS } from './requirements.ts'

/** Where the site shows an entry of the type: docs/krav.md names addresses that readers know. */
const FOLDERS: Partial<Record<ContentTypeName, string>> = {
  'recipe': 'oppskrifter',
  'example': 'eksempler',
  'template': 'maler',
  'agreement-draft': 'avtaleutkast',
  'idea': 'ideer',
  'meeting-place': 'moteplasser',
  'event': 'arrangementer',
  'glossary-term': 'ordliste',
  'provider': 'tilbydere',
  'need': 'behov',
  'support-scheme': 'stotteordninger',
  'collaboration-form': 'samarbeidsformer',
  'income-model': 'inntektsmodeller',
  'barrier': 'barrierer',
  'service-area': 'tjenesteomrader',
  'question': 'sporsmal',
}
const INTRODUCTION = `# Det de ba om, og hvor det er

Ni bord med kommuneansatte og sosiale entreprenører sa i 2016 hva en slik kokebok måtte være. Her står hvert ønske med
våre ord, og hva i kokeboka som svarer på det. Tabellen er laget av numrene i innholdet (\`requirementIds\`) med
\`npm run krav\` i \`cms/\`; en test feiler når den ikke er oppdatert, eller når et ønske er uten svar. Oppdiktet
eksempelinnhold er regnet med og merket «oppdiktet»: det viser formen, ikke feltet.
`

/** Addresses of the published entries that answer the ask, in alphabetical order. */
export function findAnswers(id: string, seeds: readonly Seed[]): string[] {
  return seeds
    .filter(seed => seed.status === 'published' && readIds(seed).includes(id))
    .flatMap(seed => FOLDERS[seed.type] === undefined ? [] : [`${FOLDERS[seed.type]}/${seed.key}${seed.isDemo ? ' (oppdiktet)' : ''}`])
    .sort()
}

/** docs/krav.md, whole. */
export function formatKrav(seeds: readonly Seed[]): string {
  const groups = REQUIREMENT_GROUPS.map(({ letter, title, requirements }) =>
    [`## ${letter}. ${title}`, '', '| Nr. | Ønske | Svar |', '| --- | --- | --- |', ...requirements.map(requirement => toRow(requirement, seeds)), ''].join('\n'))
  return [INTRODUCTION, ...groups].join('\n')
}

function toRow({ id, ask, property }: Requirement, seeds: readonly Seed[]): string {
  const answers = findAnswers(id, seeds)
  return `| ${id} | ${ask} | ${[...(property === undefined ? [] : [property]), ...(answers.length > 0 ? [answers.join(', ')] : [])].join('. ')} |`
}

function readIds(seed: Seed): string[] {
  const ids = Object.values(seed.locales).flatMap(locale => locale.requirementIds ?? [])
  return ids.filter(id => typeof id === 'string')
}
