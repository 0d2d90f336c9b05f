import { errors } from '@strapi/utils'

/** What is wrong with one parameter, named as the caller wrote it: `filters[title][$like]`. */
export interface Problem { parameter: string, message: string }

/** `filters`, `[title]`, `[$eq]` as it stands in an address. */
export function nameParameter(path: readonly (string | number)[]): string {
  return path.map((step, index) => index === 0 ? String(step) : `[${step}]`).join('')
}

/** Strapi answers 400 with all problems at once, in words and as a list. */
export function toValidationError(problems: readonly Problem[]): errors.ValidationError {
  return new errors.ValidationError(problems.map(({ parameter, message }) => `${parameter}: ${message}`).join('; '), { problems })
}
