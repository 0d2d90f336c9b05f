import type { Stack } from '../../test/stack/start-stack.ts'
import type { Figure } from '../figure.ts'
import { startStack } from '../../test/stack/start-stack.ts'
import { measureRequests } from '../measure.ts'
import { fillIndex } from '../search/fill-index.ts'

const RECORDS = 10_000
const ROUNDS = 20

/** What readers send, by kind; every answer has hits, counts of all facets, and a better spelling where there is one. */
const queries: Readonly<Record<string, readonly string[]>> = {
  'one word': ['q=anbud', 'q=målinger', 'q=kommunar&locale=nn', 'q=samarbeidsavtale'],
  'half typed or misspelt': ['q=pil', 'q=anskaf', 'q=sosial+entrepenør', 'q=budsjethjulet'],
  'a question': ['q=hvordan+finner+jeg+riktig+person+i+kommunen', 'q=de+ansatte+er+skeptiske+til+folk+utenfra', 'q=vi+har+et+problem+men+vet+ikke+løsningen', 'q=kven+kan+seie+ja+til+pengane&locale=nn'],
  'with facets chosen': ['q=pilot&audience=public-sector&phase=before', 'q=forankring&type=recipe&hats=3', 'q=samarbeid+med+kommunen&audience=entrepreneur'],
  'everything, sorted or leafed': ['q=', 'q=&sort=title&page=4', 'q=kommune&sort=newest', 'q=kommune&page=10'],
}

/** `/api/search` of the web server, one request after the other. */
export async function measureSearch(): Promise<Figure[]> {
  const stack = await startStack({ DEMO: '0' })
  try {
    await fillIndex(stack, RECORDS)
    const figures = [await measureQueries(stack, 'all kinds', Object.values(queries).flat())]
    for (const [kind, some] of Object.entries(queries))
      figures.push(await measureQueries(stack, kind, some))
    return figures
  }
  finally {
    await stack.stop()
  }
}

async function measureQueries(stack: Stack, kind: string, some: readonly string[]): Promise<Figure> {
  const addresses = some.map(query => `${stack.site}/api/search?${query}`)
  await measureRequests(addresses, 2) // To warm up.
  return { what: `search among ${RECORDS} records, ${kind}`, unit: 'ms', measured: await measureRequests(addresses, ROUNDS), targets: [{ of: 'p95', most: 30 }] }
}
