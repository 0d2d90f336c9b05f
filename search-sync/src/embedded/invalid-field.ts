import type { z } from 'zod'
import { EngineError, isErrorCode } from './errors.ts'

/** The error for a field with a value of the wrong form: `invalid_search_attributes_to_crop`, or `bad_request` where there is no such code. */
export function invalidField(kind: 'search' | 'settings', issue: z.core.$ZodIssue | undefined): EngineError {
  const field = String(issue?.path[0] ?? '')
  const code = `invalid_${kind}_${field.replace(/[A-Z]/g, letter => `_${letter.toLowerCase()}`)}`
  return new EngineError(isErrorCode(code) ? code : 'bad_request', `Invalid value at \`.${issue?.path.join('.') ?? ''}\`: ${issue?.message ?? 'unknown'}`)
}
