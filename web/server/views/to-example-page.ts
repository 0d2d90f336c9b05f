import type { ExamplePage } from '../../shared/types/example-page.ts'
import type { FoundEntry } from '../cms/find-entry.ts'
import { toSafeHref } from '../../shared/safe-href.ts'
import { toEntryPage } from './to-entry-page.ts'
import { toLink, toPlaceLink, toTypedLinks } from './to-links.ts'

export function toExamplePage(found: FoundEntry<'example'>): ExamplePage {
  const example = found.document
  return {
    ...toEntryPage('example', found),
    stage: example.stage,
    initiative: example.initiative,
    parties: example.parties,
    municipality: example.municipality && toPlaceLink(example.municipality),
    providers: toTypedLinks(example.providers),
    lifeLine: example.lifeLine
      .map(({ datePrecision, ...point }) => ({ ...point, precision: datePrecision, endedBecause: point.stage === 'ended' ? point.endedBecause : null }))
      // What has no date yet (only in a preview) stands last.
      .sort((one, other) => (one.date ?? '9999').localeCompare(other.date ?? '9999')),
    choices: example.choicesMade,
    barriersMet: example.barriersMet.map(({ barrier, story, move }) => ({ barrier: barrier && toLink('barrier', barrier), story, move })),
    effects: example.effects.map(effect => ({ ...effect, source: effect.source && { label: effect.source.label, url: effect.source.url === null ? null : toSafeHref(effect.source.url) } })),
    cost: example.cost,
    duration: example.duration,
    doDifferently: example.doDifferently,
    contactRole: example.contactRole,
  }
}
