import type { Operation } from './operations.ts'
import type { Route, RouteInput, RouteReply } from './routes.ts'
import { EngineError } from './errors.ts'
import { summarise } from './task.ts'

export function get(path: RegExp, answer: Route['answer']): Route {
  return { method: 'GET', path, takesBody: false, isSearch: false, answer }
}

export function post(path: RegExp, answer: Route['answer']): Route {
  return { method: 'POST', path, takesBody: true, isSearch: false, answer }
}

/** 202 with the summary of the task just written down. */
export function accept({ tasks }: RouteInput, operation: Operation): RouteReply {
  return { status: 202, body: summarise(tasks.enqueue(operation)) }
}

export function ok(body: unknown): RouteReply {
  return { status: 200, body }
}

/** The index uid in the address. Throws EngineError `invalid_index_uid`. */
export function requireIndexUid(uid: unknown): string {
  if (typeof uid === 'string' && /^[\w-]{1,400}$/.test(uid))
    return uid
  throw new EngineError('invalid_index_uid', `\`${String(uid)}\` is not a valid index uid. Index uid can be an integer or a string containing only alphanumeric characters, hyphens (-) and underscores (_), and can not be more than 512 bytes.`)
}
