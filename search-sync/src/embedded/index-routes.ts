import type { IndexStore } from './index-store.ts'
import type { IndexSwap } from './operations.ts'
import type { Route, RouteInput, RouteReply } from './routes.ts'
import { z } from 'zod'
import { EngineError } from './errors.ts'
import { parseIndexesQuery } from './parse-query.ts'
import { accept, get, ok, post, requireIndexUid } from './route-parts.ts'
import { parseSettingsPatch } from './settings.ts'

const createSchema = z.strictObject({ uid: z.unknown(), primaryKey: z.string().nullish() })
const swapsSchema = z.array(z.strictObject({ indexes: z.tuple([z.string(), z.string()]), rename: z.boolean().default(false) }))

const oneIndex = /^\/indexes\/([^/]+)$/
const settings = /^\/indexes\/([^/]+)\/settings$/

export const indexRoutes: readonly Route[] = [
  get(/^\/indexes$/, listIndexes),
  post(/^\/indexes$/, createIndex),
  get(oneIndex, ({ tasks, parts: [uid = ''] }) => ok(showIndex(uid, tasks.store.require(requireIndexUid(uid))))),
  { ...get(oneIndex, input => accept(input, { type: 'indexDeletion', indexUid: requireIndexUid(input.parts[0]) })), method: 'DELETE' },
  get(settings, ({ tasks, parts }) => ok(tasks.store.require(requireIndexUid(parts[0])).settings)),
  { ...post(settings, input =>
    accept(input, { type: 'settingsUpdate', indexUid: requireIndexUid(input.parts[0]), settings: parseSettingsPatch(input.body) })), method: 'PATCH' },
  get(/^\/indexes\/([^/]+)\/stats$/, input => ok(indexStats(input, requireIndexUid(input.parts[0])))),
  get(/^\/stats$/, allStats),
  post(/^\/swap-indexes$/, swapIndexes),
]

function showIndex(uid: string, { createdAt, updatedAt, primaryKey }: IndexStore) {
  return { uid, createdAt, updatedAt, primaryKey }
}

function listIndexes({ tasks, query }: RouteInput): RouteReply {
  const { offset, limit } = parseIndexesQuery(query)
  const all = tasks.store.list()
  return ok({ results: all.slice(offset, offset + limit).map(([uid, index]) => showIndex(uid, index)), offset, limit, total: all.length })
}

function createIndex(input: RouteInput): RouteReply {
  const parsed = createSchema.safeParse(input.body)
  if (!parsed.success)
    throw new EngineError('invalid_index_primary_key', `Invalid index: ${parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`)
  return accept(input, { type: 'indexCreation', indexUid: requireIndexUid(parsed.data.uid), primaryKey: parsed.data.primaryKey ?? null })
}

function swapIndexes(input: RouteInput): RouteReply {
  const parsed = swapsSchema.safeParse(input.body)
  if (!parsed.success)
    throw new EngineError('invalid_swap_indexes', 'Two indexes must be given for each swap.')
  const swaps: IndexSwap[] = parsed.data
  const uids = swaps.flatMap(swap => swap.indexes.map(requireIndexUid))
  const twice = uids.find((uid, at) => uids.indexOf(uid) !== at)
  if (twice !== undefined)
    throw new EngineError('invalid_swap_duplicate_index_found', `Indexes must be declared only once during a swap. \`${twice}\` was specified several times.`)
  return accept(input, { type: 'indexSwap', indexUid: null, swaps })
}

function indexStats({ tasks }: RouteInput, uid: string) {
  const index = tasks.store.require(uid)
  const fieldDistribution: Record<string, number> = {}
  for (const number of index.numbers()) {
    for (const field of Object.keys(index.at(number)))
      fieldDistribution[field] = (fieldDistribution[field] ?? 0) + 1
  }
  return { numberOfDocuments: index.size, isIndexing: tasks.isIndexing(uid), fieldDistribution }
}

function allStats(input: RouteInput): RouteReply {
  const all = input.tasks.store.list()
  const lastUpdate = all.map(([, index]) => index.updatedAt).sort().at(-1) ?? null
  return ok({ lastUpdate, indexes: Object.fromEntries(all.map(([uid]) => [uid, indexStats(input, uid)])) })
}
