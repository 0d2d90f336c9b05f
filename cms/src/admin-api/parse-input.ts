import { errors } from '@strapi/utils'
import { z } from 'zod'

/** @throws {errors.ValidationError} naming every problem at once; Strapi answers 400. */
export function parseInput<Schema extends z.ZodType>(schema: Schema, input: unknown): z.infer<Schema> {
  const parsed = schema.safeParse(input ?? {})
  if (parsed.success)
    return parsed.data
  const problems = parsed.error.issues.map(issue => `${issue.path.join('.') || 'input'}: ${issue.message}`)
  throw new errors.ValidationError(problems.join('; '), { problems })
}

/** Strapi's document ids: 24 letters and digits. */
export const documentIdInput = z.string().regex(/^[a-z0-9]{1,64}$/i, 'is not a document id')
export const localeInput = z.string().regex(/^[a-z]{2}(?:-[A-Z]{2})?$/, 'is not a language code')
