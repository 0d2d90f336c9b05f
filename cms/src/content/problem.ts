import { errors } from '@strapi/utils'

/** Why an entry cannot be saved or published, in the editor's language. `path` leads to the field in the form. */
export interface Problem { path: string[], message: string }

/** In the form that Strapi's admin shows beside each field (`details.errors`), with all of it in the message too. */
export function toValidationError(problems: readonly Problem[]): InstanceType<typeof errors.ValidationError> {
  const messages = [...new Set(problems.map(problem => problem.message))]
  return new errors.ValidationError(messages.join(' '), {
    problems: messages,
    errors: problems.map(({ path, message }) => ({ path, message, name: 'ValidationError' })),
  })
}
