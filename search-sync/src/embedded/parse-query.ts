import type { ErrorCode } from './errors.ts'
import { z } from 'zod'
import { EngineError } from './errors.ts'
import { taskTypes } from './operations.ts'
import { taskStatuses } from './task.ts'

const count = z.coerce.number().int().min(0)
const list = z.string().transform(text => text === '*' ? undefined : text.split(',').filter(part => part !== ''))
const numbers = list.pipe(z.array(z.string().regex(/^\d+$/, 'is not a number').transform(Number)).optional())

const tasksSchema = z.strictObject({
  limit: count.default(20),
  from: count.optional(),
  uids: numbers.optional(),
  indexUids: list.optional(),
  statuses: list.pipe(z.array(z.enum(taskStatuses)).optional()).optional(),
  types: list.pipe(z.array(z.enum(taskTypes)).optional()).optional(),
})
export type TasksQuery = z.output<typeof tasksSchema>

const documentsSchema = z.strictObject({
  offset: count.default(0),
  limit: count.default(20),
  fields: z.union([list, z.array(z.string())]).optional(),
  ids: z.union([list, z.array(z.union([z.string(), z.int()]).transform(String))]).optional(),
  filter: z.unknown().optional(),
})
export type DocumentsQuery = z.output<typeof documentsSchema>

const indexesSchema = z.strictObject({ offset: count.default(0), limit: count.default(20) })

export function parseTasksQuery(query: unknown): TasksQuery {
  return parseWith(tasksSchema, query, {
    limit: 'invalid_task_limit',
    from: 'invalid_task_from',
    uids: 'invalid_task_uids',
    indexUids: 'invalid_task_index_uids',
    statuses: 'invalid_task_statuses',
    types: 'invalid_task_types',
  })
}

/** Of the address, or of the body of `documents/fetch`. */
export function parseDocumentsQuery(query: unknown): DocumentsQuery {
  return parseWith(documentsSchema, query, { offset: 'invalid_document_offset', limit: 'invalid_document_limit', fields: 'invalid_document_fields' })
}

export function parseIndexesQuery(query: unknown): { offset: number, limit: number } {
  return parseWith(indexesSchema, query, { offset: 'invalid_index_offset', limit: 'invalid_index_limit' })
}

function parseWith<T extends z.ZodType>(schema: T, query: unknown, codes: Record<string, ErrorCode>): z.output<T> {
  const parsed = schema.safeParse(query)
  if (parsed.success)
    return parsed.data
  const issue = parsed.error.issues[0]
  const field = String(issue?.path[0] ?? '')
  throw new EngineError(codes[field] ?? 'bad_request', `Invalid value in parameter \`${field}\`: ${issue?.message ?? 'unknown'}`)
}
