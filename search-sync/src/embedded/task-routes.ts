import type { TasksQuery } from './parse-query.ts'
import type { Route, RouteInput, RouteReply } from './routes.ts'
import type { Task } from './task.ts'
import { EngineError } from './errors.ts'
import { parseTasksQuery } from './parse-query.ts'
import { get, ok } from './route-parts.ts'

export const taskRoutes: readonly Route[] = [
  get(/^\/tasks$/, listTasks),
  get(/^\/tasks\/([^/]+)$/, getTask),
  get(/^\/version$/, () => ok({ commitSha: 'kokeboka-embedded', commitDate: '1970-01-01T00:00:00Z', pkgVersion: '1.50.0' })),
]

function getTask({ tasks, parts: [uid = ''] }: RouteInput): RouteReply {
  if (!/^\d+$/.test(uid))
    throw new EngineError('invalid_task_uids', `Task uid \`${uid}\` is invalid. It should only contain numeric characters.`)
  const task = tasks.get(Number(uid))
  if (task === undefined)
    throw new EngineError('task_not_found', `Task \`${uid}\` not found.`)
  return ok(task)
}

function listTasks({ tasks, query }: RouteInput): RouteReply {
  const wanted = parseTasksQuery(query)
  const matching = tasks.list().filter(task => isWanted(task, wanted))
  const from = wanted.from ?? Number.POSITIVE_INFINITY
  const reachable = matching.filter(task => task.uid <= from)
  const results = reachable.slice(0, wanted.limit)
  return ok({
    results,
    total: matching.length,
    limit: wanted.limit,
    from: results[0]?.uid ?? null,
    next: reachable[wanted.limit]?.uid ?? null,
  })
}

function isWanted(task: Task, { uids, indexUids, statuses, types }: TasksQuery): boolean {
  return (uids === undefined || uids.includes(task.uid))
    && (indexUids === undefined || (task.indexUid !== null && indexUids.includes(task.indexUid)))
    && (statuses === undefined || statuses.includes(task.status))
    && (types === undefined || types.includes(task.type))
}
