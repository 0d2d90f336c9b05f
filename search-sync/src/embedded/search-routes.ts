import type { Route, RouteInput } from './routes.ts'
import { ok, post, requireIndexUid } from './route-parts.ts'
import { parseMultiSearch, parseSearchRequest, withinQuery } from './search-request.ts'
import { searchIndex } from './search.ts'

export const searchRoutes: readonly Route[] = [
  { ...post(/^\/indexes\/([^/]+)\/search$/, ({ tasks, parts, body }) =>
    ok(searchIndex(tasks.store.require(requireIndexUid(parts[0])), parseSearchRequest(body)))), isSearch: true },
  { ...post(/^\/multi-search$/, input => ok({ results: searchMany(input) })), isSearch: true },
]

function searchMany({ tasks, body }: RouteInput): unknown[] {
  return parseMultiSearch(body).map(({ indexUid, request }, at) => withinQuery(at, () =>
    ({ indexUid, ...searchIndex(tasks.store.require(requireIndexUid(indexUid)), request) })))
}
