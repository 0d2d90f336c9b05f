import { z } from 'zod'
import { invalidField } from './invalid-field.ts'

const names = z.array(z.string().min(1))
const rankingRule = z.string().regex(/^(?:words|typo|proximity|attribute|attributeRank|wordPosition|sort|exactness|.+:(?:asc|desc))$/, 'is not a ranking rule')

export const defaultSettings = {
  displayedAttributes: ['*'],
  searchableAttributes: ['*'],
  filterableAttributes: [] as string[],
  sortableAttributes: [] as string[],
  rankingRules: ['words', 'typo', 'proximity', 'attribute', 'sort', 'exactness'],
  stopWords: [] as string[],
  synonyms: {} as Record<string, string[]>,
  distinctAttribute: null as string | null,
  typoTolerance: {
    enabled: true,
    minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
    disableOnWords: [] as string[],
    disableOnAttributes: [] as string[],
    disableOnNumbers: false,
  },
  faceting: { maxValuesPerFacet: 100, sortFacetValuesBy: { '*': 'alpha' } as Record<string, 'alpha' | 'count'> },
  pagination: { maxTotalHits: 1000 },
}
export type EngineSettings = typeof defaultSettings

const size = z.int().min(0).max(255)
const patchSchema = z.strictObject({
  displayedAttributes: names.nullish(),
  searchableAttributes: names.nullish(),
  filterableAttributes: names.nullish(),
  sortableAttributes: names.nullish(),
  rankingRules: z.array(rankingRule).nullish(),
  stopWords: names.nullish(),
  // The site's synonyms are applied by the language analysis, before the engine.
  synonyms: z.record(z.string(), z.array(z.string())).refine(synonyms => Object.keys(synonyms).length === 0, 'are not spoken by the embedded engine').nullish(),
  distinctAttribute: z.string().min(1).nullish(),
  typoTolerance: z.strictObject({
    enabled: z.boolean().optional(),
    minWordSizeForTypos: z.strictObject({ oneTypo: size.optional(), twoTypos: size.optional() }).optional(),
    disableOnWords: names.optional(),
    disableOnAttributes: names.optional(),
    disableOnNumbers: z.boolean().optional(),
  }).nullish(),
  faceting: z.strictObject({
    maxValuesPerFacet: z.int().min(0).optional(),
    sortFacetValuesBy: z.record(z.string(), z.enum(['alpha', 'count'])).optional(),
  }).nullish(),
  pagination: z.strictObject({ maxTotalHits: z.int().min(0).optional() }).nullish(),
})
export type SettingsPatch = z.output<typeof patchSchema>

/** Throws EngineError `invalid_settings_…`, or `bad_request` for a setting we do not speak. */
export function parseSettingsPatch(body: unknown): SettingsPatch {
  const parsed = patchSchema.safeParse(body)
  if (parsed.success)
    return parsed.data
  throw invalidField('settings', parsed.error.issues[0])
}

/** What a patch does: a field left out keeps its value, `null` resets it, objects are merged. */
export function applySettingsPatch(settings: EngineSettings, patch: SettingsPatch): EngineSettings {
  const { typoTolerance, faceting, pagination, ...plain } = patch
  const next = { ...settings }
  for (const [name, value] of Object.entries(plain)) {
    if (value !== undefined)
      Object.assign(next, { [name]: value ?? defaultSettings[name as keyof EngineSettings] })
  }
  if (typoTolerance !== undefined)
    next.typoTolerance = typoTolerance === null ? defaultSettings.typoTolerance : mergeTypoTolerance(settings, typoTolerance)
  if (faceting !== undefined)
    next.faceting = { ...(faceting === null ? defaultSettings : settings).faceting, ...present(faceting ?? {}) }
  if (pagination !== undefined)
    next.pagination = { ...(pagination === null ? defaultSettings : settings).pagination, ...present(pagination ?? {}) }
  return next
}

function mergeTypoTolerance(settings: EngineSettings, patch: NonNullable<SettingsPatch['typoTolerance']>): EngineSettings['typoTolerance'] {
  const { minWordSizeForTypos, ...rest } = patch
  return {
    ...settings.typoTolerance,
    ...present(rest),
    minWordSizeForTypos: { ...settings.typoTolerance.minWordSizeForTypos, ...present(minWordSizeForTypos ?? {}) },
  }
}

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> }
function present<T extends object>(values: T): Present<T> {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Present<T>
}
