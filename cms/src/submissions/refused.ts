import type { z } from 'zod'
import { errors } from '@strapi/utils'

export interface Problem { path: readonly PropertyKey[], message: string }

/** Strapi's own form of a refusal (400), with every problem at once. */
export function refused(problems: readonly Problem[]): errors.ValidationError {
  const listed = problems.map(({ path, message }) => ({ path: path.map(String), message, name: 'ValidationError' }))
  const sentence = listed.map(({ path, message }) => `${path.join('.') || 'body'}: ${message}`).join('; ')
  return new errors.ValidationError(sentence, { errors: listed })
}

export function toProblems(error: z.ZodError): Problem[] {
  return error.issues.map(({ path, message }) => ({ path, message }))
}
