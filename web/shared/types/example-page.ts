import type { EffectKind, ExampleStage, Initiative } from '@kokeboka/cms/contract'
import type { EntryLink, EntryPage, TypedLink } from './pages.ts'

/** Something that happened, in order of time. `date` is `YYYY-MM-DD`, of which `precision` says how much is known. */
export interface LifeLinePoint { stage: ExampleStage, date: string | null, precision: 'day' | 'month' | 'year', text: string, endedBecause: string | null }

export interface EffectView {
  kind: EffectKind
  text: string
  number: number | null
  unit: string | null
  /** What it was before, or elsewhere. */
  baseline: string | null
  /** 0–5: see `evidence` in the words of the interface. */
  evidence: number | null
  source: { label: string, url: string | null } | null
}

export interface ExamplePage extends EntryPage {
  stage: ExampleStage | null
  initiative: Initiative | null
  parties: string | null
  municipality: EntryLink | null
  providers: TypedLink[]
  lifeLine: LifeLinePoint[]
  choices: { what: string, alternatives: string | null, why: string | null, gave: string | null }[]
  barriersMet: { barrier: EntryLink | null, story: string, move: string | null }[]
  effects: EffectView[]
  cost: string | null
  duration: string | null
  doDifferently: string | null
  contactRole: string | null
}

/** `options` are the examples that there are; `examples` those that stand side by side. */
export interface ComparisonPage { options: { slug: string, title: string, locale: string }[], examples: (ExamplePage & { slug: string })[] }
