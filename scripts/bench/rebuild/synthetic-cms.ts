import type { IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { DocumentKey, ManifestEntry, PublishedEntry } from '../../../cms/contract/index.ts'
import { createServer } from 'node:http'
import { z } from 'zod'
import { recipeDocument } from '../../../search-sync/test/fixtures/documents.ts'

const RECIPE = 'api::recipe.recipe'
const UPDATED_AT = '2026-01-01T00:00:00.000Z'
/** What two documents differ by, beside their number. */
const words = ['barnehage', 'folkehelse', 'budsjett', 'forankring', 'arbeidstrening', 'ungdom', 'eldre', 'bibliotek', 'anskaffelse', 'samarbeidsavtale', 'innbygger', 'frivillig', 'verksted', 'språkkafé', 'nabohjelp', 'rusomsorg', 'skolemiljø', 'transport']
const stateSchema = z.object({ value: z.looseObject({ phase: z.string().optional() }) })
const keysSchema = z.object({ documents: z.array(z.object({ uid: z.literal(RECIPE), documentId: z.string() })) })

export interface SyntheticCms {
  url: string
  /** When the rebuild first said that it was in this phase; undefined until then. Milliseconds, `performance.now()`. */
  phaseAt: (phase: string) => number | undefined
  stop: () => void
}

/** So many published recipes and nothing that changes: as much of cms/contract/sync.ts as a rebuild asks for. Nothing is kept. */
export async function startSyntheticCms(count: number): Promise<SyntheticCms> {
  const phases = new Map<string, number>()
  const state = new Map<string, unknown>()
  const answer = async (request: IncomingMessage): Promise<unknown> => {
    const url = new URL(request.url ?? '/', 'http://localhost')
    switch (`${request.method} ${url.pathname.split('/')[3]}`) {
      case 'POST lease': return { granted: true, holder: z.object({ holder: z.string() }).parse(await readBody(request)).holder, expiresAt: new Date(Date.now() + 60_000).toISOString() }
      case 'GET events':
        await new Promise(resolve => setTimeout(resolve, Number(url.searchParams.get('waitMs'))).unref())
        return { events: [], depth: 0, oldestCreatedAt: null }
      case 'GET manifest': return toManifest(count, Number(url.searchParams.get('after') ?? 0), Number(url.searchParams.get('limit')))
      case 'POST documents': return { documents: keysSchema.parse(await readBody(request)).documents.map(key => ({ ...key, entries: [toEntry(key)] })) }
      case 'GET dead': return { dead: [] }
      case 'GET state': return { value: state.get(url.pathname) ?? null }
      case 'PUT state': {
        const { value } = stateSchema.parse(await readBody(request))
        state.set(url.pathname, value)
        if (value.phase !== undefined && !phases.has(value.phase))
          phases.set(value.phase, performance.now())
        return { value }
      }
      default: return {}
    }
  }
  const server = createServer((request, response) => {
    answer(request).then(
      reply => response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(reply)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    phaseAt: phase => phases.get(phase),
    stop: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

function toManifest(count: number, after: number, limit: number): { entries: ManifestEntry[], next: string | null, total: number } {
  const until = Math.min(count, after + limit)
  const entries = Array.from({ length: until - after }, (_, at): ManifestEntry => ({ uid: RECIPE, documentId: `recipe${after + at}`, locale: 'nb', rowId: after + at + 1, updatedAt: UPDATED_AT }))
  return { entries, next: until < count ? String(until) : null, total: count }
}

function toEntry({ documentId }: DocumentKey): PublishedEntry {
  const number = Number(documentId.slice('recipe'.length))
  const told = words.filter((_, at) => (number >> (at % 8)) % 3 === at % 3).join(' ')
  return { ...recipeDocument, id: number + 1, documentId, updatedAt: UPDATED_AT, slug: documentId, title: `Oppskrift ${number} om ${words[number % words.length]}`, summary: `Slik gjør dere det med ${told}.`, situation: `Dere står fast med ${told} nummer ${number}.` }
}

async function readBody(request: IncomingMessage): Promise<unknown> {
  const pieces = await request.setEncoding('utf8').toArray() as string[]
  return JSON.parse(pieces.join(''))
}
