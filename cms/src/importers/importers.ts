import type { Core } from '@strapi/strapi'
import type { ContentTypeUid } from '../../contract/content.ts'
import type { ProviderRow } from './enhetsregisteret/plan-provider-names.ts'
import type { FetchLimits } from './fetch-text.ts'
import type { StoredMunicipality } from './klass/plan-kostra-groups.ts'
import type { ServiceAreaRow } from './los/plan-service-areas.ts'
import type { Plan } from './plan.ts'
import type { Progress } from './progress.ts'
import { lookUpUnits } from './enhetsregisteret/look-up-units.ts'
import { numbersToLookUp, planProviderNames } from './enhetsregisteret/plan-provider-names.ts'
import { ImportError } from './import-error.ts'
import { parseKlassPlaces } from './klass/klass-codes.ts'
import { parseKostraGroups, planKostraGroups } from './klass/plan-kostra-groups.ts'
import { planPlaces } from './klass/plan-places.ts'
import { parseLosThemes } from './los/parse-los.ts'
import { planServiceAreas } from './los/plan-service-areas.ts'
import { readSource } from './read-source.ts'
import { readDocuments, readPlaces, readRows } from './read-stored.ts'

export interface ImportRequest {
  /** An address or a file. */
  from: string
  /** `YYYY-MM-DD`. */
  today: string
  limits: FetchLimits
  progress: Progress
}

/**
 * In two steps, so that the network is never waited for while the database is locked: `read` gets everything from
 * outside, and what it gives is called within the transaction, looks at what the CMS has, and decides.
 */
export interface Importer {
  uid: ContentTypeUid
  defaultFrom: (today: string) => string
  read: (strapi: Core.Strapi, request: ImportRequest) => Promise<() => Promise<Plan>>
}

const KLASS = 'https://data.ssb.no/api/klass/v1/classifications'
/** Before Klass's first division into municipalities, so that every place has the date on which it really began. */
const KLASS_FROM = '1800-01-01'
const JSON_ONLY = 'application/json'

const counties: Importer = {
  uid: 'api::county.county',
  defaultFrom: () => `${KLASS}/104/codes.json?from=${KLASS_FROM}`,
  async read(strapi, { from, today, limits }) {
    const places = parseKlassPlaces(await readSource(from, JSON_ONLY, limits), /^\d{2}$/, from)
    return async () => planPlaces(places, await readPlaces(strapi, 'api::county.county'), { today, ownFields: () => ({}) })
  },
}

const municipalities: Importer = {
  uid: 'api::municipality.municipality',
  defaultFrom: () => `${KLASS}/131/codes.json?from=${KLASS_FROM}`,
  async read(strapi, { from, today, limits }) {
    const places = parseKlassPlaces(await readSource(from, JSON_ONLY, limits), /^\d{4}$/, from)
    return async () => {
      const stored = await readPlaces(strapi, 'api::municipality.municipality')
      const countyIds = new Map((await readPlaces(strapi, 'api::county.county')).map(county => [county.code, county.documentId]))
      // The first two digits are the county's; Klass does not say it otherwise.
      const plan = planPlaces(places, stored, { today, ownFields: ({ code }) => countyIds.has(code.slice(0, 2)) ? { county: countyIds.get(code.slice(0, 2)) } : {} })
      requireCounties(plan)
      return plan
    }
  },
}

function requireCounties(plan: Plan): void {
  const lacking = plan.writes.filter(write => write.form === 'new' && write.data.county === undefined)
  const [first] = lacking
  if (first !== undefined)
    throw new ImportError(`${lacking.length === 1 ? first.what : `${first.what} and ${lacking.length - 1} more`} cannot be added: the CMS does not have the county. Import counties first.`)
}

const kostraGroups: Importer = {
  uid: 'api::municipality.municipality',
  defaultFrom: today => `${KLASS}/131/correspondsAt.json?targetClassificationId=112&date=${today}`,
  async read(strapi, { from, limits }) {
    const groups = parseKostraGroups(await readSource(from, JSON_ONLY, limits), from)
    return async () => planKostraGroups(groups, await readRows<StoredMunicipality>(strapi, 'api::municipality.municipality', ['code', 'title', 'kostraGroup', 'isDemo']))
  },
}

const los: Importer = {
  uid: 'api::service-area.service-area',
  defaultFrom: () => 'https://psi.norge.no/los/all.rdf',
  async read(strapi, { from, today, limits }) {
    const themes = await parseLosThemes(await readSource(from, 'application/rdf+xml, text/turtle;q=0.9', limits), from)
    return async () => planServiceAreas(themes, await readDocuments<ServiceAreaRow & { documentId: string }>(strapi, 'api::service-area.service-area', ['code', 'title', 'slug', 'losUri', 'codesCheckedAt']), today)
  },
}

const PROVIDER_FIELDS = ['title', 'organisationNumber', 'registeredName', 'registeredNameCheckedAt', 'isDemo']

const providers: Importer = {
  uid: 'api::provider.provider',
  defaultFrom: () => 'https://data.brreg.no/enhetsregisteret/api/enheter',
  async read(strapi, { from, today, limits, progress }) {
    const readStored = () => readDocuments<ProviderRow & { documentId: string }>(strapi, 'api::provider.provider', PROVIDER_FIELDS)
    const answers = await lookUpUnits({ from, numbers: numbersToLookUp(await readStored()), limits, progress })
    return async () => planProviderNames(answers, await readStored(), today)
  },
}

export const IMPORTERS = { counties, municipalities, 'kostra-groups': kostraGroups, los, providers } satisfies Record<string, Importer>
export type ImporterName = keyof typeof IMPORTERS

export function isImporterName(name: string): name is ImporterName {
  return Object.hasOwn(IMPORTERS, name)
}
