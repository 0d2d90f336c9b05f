import type { z } from 'zod'
import { nameParameter, toValidationError } from './problems.ts'

/**
 * The query of one of our own routes, held against its schema.
 * @throws {errors.ValidationError} naming every parameter that is wrong or unknown; Strapi answers 400.
 */
export function parseRequestQuery<Schema extends z.ZodType>(schema: Schema, query: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(query)
  if (parsed.success)
    return parsed.data
  throw toValidationError(parsed.error.issues.flatMap((issue) => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map(key => ({ parameter: key, message: 'is not known here' }))
    return [{ parameter: nameParameter(issue.path.map(String)), message: issue.message }]
  }))
}
