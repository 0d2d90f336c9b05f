import type { SubmissionFormName } from '#shared/submission-forms'
import type { FieldProblem } from '#shared/types/submission-page'
import { submissionForms } from '#shared/submission-forms'

/** Words of a form's fields: its own, or those that the forms share. */
export function useFormWords(form: SubmissionFormName) {
  const { t, te } = useI18n()
  const find = (kind: 'labels' | 'hints', name: string): string | undefined =>
    [`send.${kind}.${form}.${name}`, `send.${kind}.shared.${name}`].filter(key => te(key)).map(key => t(key))[0]
  const toLabel = (name: string): string => find('labels', name) ?? name
  return {
    toLabel,
    toHint: (name: string) => find('hints', name),
    /** What is wrong and what to do about it. */
    toProblem(name: string, problem: FieldProblem, value: string): string {
      const longest = submissionForms[form].fields.find(field => field.name === name)?.longest ?? 0
      return t(`send.problems.${problem}`, { label: toLabel(name), longest, count: value.length })
    },
    toChoice: (name: string, choice: string) => t(name === 'askedBy' ? `entrance.${choice}` : `send.useful.${choice}`),
  }
}
