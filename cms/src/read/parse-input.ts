import type { z } from 'zod'
import { errors } from '@strapi/utils'

/**
 * A query or body held against its schema; missing counts as `{}`.
 * @throws {errors.ValidationError} naming every problem at once; Strapi answers 400.
 */
export function parseInput<Schema extends z.ZodType>(schema: Schema, value: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(value ?? {})
  if (parsed.success)
    return parsed.data
  const problems = parsed.error.issues.map(issue => `${issue.path.join('.') || 'request'}: ${issue.message}`)
  throw new errors.ValidationError(problems.join('; '), { problems })
}
