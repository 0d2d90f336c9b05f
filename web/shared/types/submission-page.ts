import type { SubmissionFormName } from '../submission-forms.ts'
import type { EntryLink } from './pages.ts'

/** What is wrong with a field. `send.problems.<problem>` says what to do about it. */
export type FieldProblem = 'missing' | 'too-long' | 'not-email' | 'not-link' | 'not-date' | 'not-choice' | 'not-number' | 'refused'

/** Why nothing was stored, where it is no field's fault. */
export type FormProblem = 'too-fast' | 'too-old' | 'trap' | 'too-many' | 'too-big' | 'elsewhere' | 'gone' | 'down'

/** A form for readers, empty or with what a reader sent and what is wrong with it. */
export interface SubmissionPage {
  form: SubmissionFormName
  /** Signed moment of this page, sent back with the form. */
  stamp: string
  values: Record<string, string>
  fieldProblems: { field: string, problem: FieldProblem }[]
  formProblem: FormProblem | null
  /** The page that the form is about; null also where its address leads to none. */
  about: EntryLink | null
  /** That page's address, sent with the form; kept also where it leads to no page any more. Empty where there is none. */
  side: string
}

export interface ReceiptPage { form: SubmissionFormName, number: string }
