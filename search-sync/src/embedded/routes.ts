import type { Tasks } from './tasks.ts'
import { documentRoutes } from './document-routes.ts'
import { indexRoutes } from './index-routes.ts'
import { searchRoutes } from './search-routes.ts'
import { taskRoutes } from './task-routes.ts'

export interface RouteInput {
  tasks: Tasks
  /** The parts of the address in parentheses of the route's path, decoded. */
  parts: string[]
  query: Record<string, string>
  /** Parsed JSON; undefined where the route takes none. */
  body: unknown
}
export interface RouteReply { status: number, body: unknown }
export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  path: RegExp
  takesBody: boolean
  /** May be called with the search key. */
  isSearch: boolean
  answer: (input: RouteInput) => RouteReply
}

/** Everything that is spoken. */
export const routes: readonly Route[] = [...searchRoutes, ...documentRoutes, ...indexRoutes, ...taskRoutes]
