import type { BenchCms } from './start-cms.ts'
import { z } from 'zod'
import { measureRequests } from '../measure.ts'
import { percentiles } from '../percentiles.ts'
import { startBenchCms } from './start-cms.ts'

/** What is read much, in the address's own word. */
const TYPES = ['recipes', 'templates', 'agreement-drafts', 'glossary-terms', 'barriers', 'collaboration-forms', 'service-areas', 'meeting-places']
const RECIPES = 10_000
const PAGE_SIZE = 25
/** What a link to a recipe shows. */
const LINK_FIELDS = ['title', 'slug', 'summary', 'situation', 'initiative'].map((field, index) => `fields[${index}]=${field}`).concat('populate[difficulty][fields][0]=hats', 'populate[serviceAreas][fields][0]=title').join('&')
/** The first page is what most ask for; the others show what a deep one costs. */
const PAGES = [1, 1, 1, 2, 3, 10, 100, 200, 399, 400]
const PUBLISHES = 100
/** The first publishes fill caches and are compiled on the way. */
const WARM_UP = 10
/** Each address so many times; below that a p95 is only the worst. */
const ROUNDS = 25

const listSchema = z.object({ data: z.array(z.object({ documentId: z.string(), locale: z.string(), slug: z.string() })), meta: z.object({ pagination: z.object({ total: z.number() }) }) })
const publishSchema = z.object({ bare: z.array(z.number()), full: z.array(z.number()) })
type Percentiles = ReturnType<typeof percentiles>

export interface CmsFigures {
  'CMS list, whole documents (ms)': Percentiles
  'CMS single, whole document (ms)': Percentiles
  'CMS publish, bare Strapi (ms)': Percentiles
  'CMS publish, everything on (ms)': Percentiles
  'CMS publish, × bare': number
  'CMS 10,000 recipes, a list (ms)': Percentiles
  'CMS 10,000 recipes, 25 whole (ms)': Percentiles
}

/** The CMS alone: no worker, no site, one request at a time. */
export async function measureCms(): Promise<CmsFigures> {
  const cms = await startBenchCms()
  try {
    const reads = await measureReads(cms)
    const publishes = await measurePublishes(cms)
    return { ...reads, ...publishes, ...await measureManyRecipes(cms) }
  }
  finally {
    await cms.stop()
  }
}

async function measureReads(cms: BenchCms): Promise<Pick<CmsFigures, 'CMS list, whole documents (ms)' | 'CMS single, whole document (ms)'>> {
  const lists = TYPES.map(type => `${cms.url}/api/${type}?locale=nb`)
  const singles = (await Promise.all(TYPES.map(async (type, index) =>
    (await readList(lists[index] ?? '')).data.map(({ documentId, locale }) => `${cms.url}/api/${type}/${documentId}?locale=${locale}`)))).flat()
  await measureRequests([...lists, ...singles], 1) // Once to warm up.
  return { 'CMS list, whole documents (ms)': await measureRequests(lists, ROUNDS), 'CMS single, whole document (ms)': await measureRequests(singles, Math.ceil(ROUNDS / 5)) }
}

async function measurePublishes(cms: BenchCms): Promise<Pick<CmsFigures, 'CMS publish, bare Strapi (ms)' | 'CMS publish, everything on (ms)' | 'CMS publish, × bare'>> {
  // The basic recipe has the most parts of all.
  const [recipe] = (await readList(`${cms.url}/api/recipes?locale=nb&filters[isBasicRecipe][$eq]=true`)).data
  if (recipe === undefined)
    throw new Error('The first content has no basic recipe')
  const publish = async (count: number) => publishSchema.parse(await cms.ask({ do: 'publish', documentId: recipe.documentId, locale: recipe.locale, count }))
  await publish(WARM_UP)
  const times = await publish(PUBLISHES)
  const bare = percentiles(times.bare)
  const full = percentiles(times.full)
  return {
    'CMS publish, bare Strapi (ms)': bare,
    'CMS publish, everything on (ms)': full,
    'CMS publish, × bare': Math.round(full.p50 / bare.p50 * 100) / 100,
  }
}

/** A list as a page of links needs it, and as a mirror reads it: each recipe with all its steps. */
async function measureManyRecipes(cms: BenchCms): Promise<Pick<CmsFigures, 'CMS 10,000 recipes, a list (ms)' | 'CMS 10,000 recipes, 25 whole (ms)'>> {
  await cms.ask({ do: 'fill', count: RECIPES })
  const whole = PAGES.map(page => `${cms.url}/api/recipes?locale=nb&sort=title&pagination[page]=${page}&pagination[pageSize]=${PAGE_SIZE}`)
  const links = whole.map(address => `${address}&${LINK_FIELDS}`)
  await measureRequests([...links, ...whole], 1) // Once to warm up.
  return { 'CMS 10,000 recipes, a list (ms)': await measureRequests(links, ROUNDS), 'CMS 10,000 recipes, 25 whole (ms)': await measureRequests(whole, ROUNDS) }
}

async function readList(address: string): Promise<z.infer<typeof listSchema>> {
  const reply = await fetch(address)
  return listSchema.parse(await reply.json())
}
