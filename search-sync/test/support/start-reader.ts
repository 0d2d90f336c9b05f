import type { Stack } from './stack.ts'

export interface Reader {
  /** What was seen, one sentence a look; the same sentence over and over when nothing was ever wrong. */
  stop: () => Promise<string[]>
}

/** Searches again as soon as it has been answered, and says in words what it saw of `copies` recipes. */
export function startReader(stack: Stack, copies: number): Reader {
  const seen: string[] = []
  const ending = new AbortController()
  const reading = (async () => {
    while (!ending.signal.aborted)
      seen.push(await look(stack, copies).catch(String))
  })()
  return {
    stop: async () => {
      ending.abort()
      await reading
      return seen
    },
  }
}

/** What a reader sees when nothing is missing, nothing is doubled and nothing is mixed. */
export function whatIsRight(copies: number): string {
  return `${copies} hits, ${copies} recipes, r0 is there`
}

async function look(stack: Stack, copies: number): Promise<string> {
  const { results: [all, one] } = await stack.client.multiSearch({ queries: [
    { indexUid: 'kokebok', q: '', page: 1, hitsPerPage: 1, facets: ['type'] },
    { indexUid: 'kokebok', q: '', filter: 'type = recipe', limit: copies, attributesToRetrieve: ['documentId'] },
  ] })
  const { totalHits, facetDistribution } = all as unknown as { totalHits: number, facetDistribution: { type: { recipe: number } } }
  return `${totalHits} hits, ${facetDistribution.type.recipe} recipes, ${one?.hits.some(hit => hit.documentId === 'r0') ? 'r0 is there' : 'r0 is missing'}`
}
