import type { FormField, SubmissionForm } from '../../shared/submission-forms.ts'
import type { FieldProblem, SubmissionPage } from '../../shared/types/submission-page.ts'
import { z } from 'zod'

const formats: Partial<Record<FormField['kind'], [z.ZodType, FieldProblem]>> = {
  email: [z.email(), 'not-email'],
  link: [z.url({ protocol: /^https?$/ }), 'not-link'],
  date: [z.iso.date(), 'not-date'],
}

/** What a form sent, each of its own fields as one trimmed text, and nothing else. */
export function readFormValues(form: SubmissionForm, sent: URLSearchParams): Record<string, string> {
  return Object.fromEntries(form.fields.map(({ name, kind }) => [name, cleanValue(kind, sent.get(name) ?? '')]))
}

function cleanValue(kind: FormField['kind'], value: string): string {
  const text = value.replace(/\r\n?/g, '\n').trim()
  // Most people leave it out, and browsers put it in where they are asked for an address.
  return kind === 'link' && /^[\w-]+(?:\.[\w-]+)+(?:[/?#]|$)/.test(text) ? `https://${text}` : text
}

/** In the order of the form. */
export function checkForm(form: SubmissionForm, values: Record<string, string>): SubmissionPage['fieldProblems'] {
  return form.fields.flatMap((field) => {
    const problem = checkField(field, values[field.name] ?? '')
    return problem === null ? [] : [{ field: field.name, problem }]
  })
}

function checkField({ kind, isRequired = false, longest, choices }: FormField, value: string): FieldProblem | null {
  if (value === '')
    return isRequired ? 'missing' : null
  if (choices !== undefined)
    return choices.includes(value) ? null : 'not-choice'
  if (value.length > longest)
    return 'too-long'
  const [schema, problem] = formats[kind] ?? []
  return schema === undefined || problem === undefined || schema.safeParse(value).success ? null : problem
}
