import { errors } from '@strapi/utils'
import { labelOf } from '../admin-views/label-of.ts'

/** What Strapi and our own rules throw because of the content: ApplicationError and those made from it. */
export interface EditorsError { message: string, details: unknown }
interface FieldProblem { path: (string | number)[], message: string }

/** What Strapi's validation says, and how an editor reads it. The order matters: the first that fits is taken. */
const TEXTS: readonly (readonly [RegExp, string])[] = [
  [/must be defined|is a required field|cannot be null|final value was: `(?:null|undefined|"")`/i, 'må fylles ut'],
  [/must be unique/i, 'har en verdi som et annet innhold alt har'],
  [/must be at most (\d+) characters/i, 'er for lang: høyst $1 tegn'],
  [/must be at least (\d+) characters/i, 'er for kort: minst $1 tegn'],
  [/must be less than or equal to (-?\d+)/i, 'kan ikke være mer enn $1'],
  [/must be greater than or equal to (-?\d+)/i, 'kan ikke være mindre enn $1'],
  [/must have less than or equal to (\d+) items|must have at most (\d+) items/i, 'har for mange deler'],
  [/must have at least (\d+) items?/i, 'må ha minst $1'],
]
const OTHER_TEXT = 'har en verdi som ikke er gyldig'

/** Whether trying again would only fail again: the content must be mended first. */
export function isForEditor(error: unknown): error is EditorsError {
  return error instanceof errors.ApplicationError
}

/** In the editor's language, every problem at once. Our own rules say it in Norwegian themselves. */
export function describeFailure(error: EditorsError, uid: string): string {
  const problems = isOurs(error.details) ? [] : fieldProblemsOf(error.details)
  if (problems.length === 0)
    return error.message
  return [...new Set(problems.map(problem => `${describeField(uid, problem.path)} ${describeProblem(problem.message)}.`))].join(' ')
}

/** `toValidationError` makes it: the message has every problem, in Norwegian. */
function isOurs(details: unknown): boolean {
  return typeof details === 'object' && details !== null && 'problems' in details
}

function describeField(uid: string, path: FieldProblem['path']): string {
  const names = path.filter(step => typeof step === 'string')
  const indexes = path.filter(step => typeof step === 'number')
  const label = names.map((name, index) => labelOf(index === 0 ? uid : '', name)).join(' › ')
  return `«${label}»${indexes[0] === undefined ? '' : ` (nr. ${indexes[0] + 1})`}`
}

function describeProblem(message: string): string {
  for (const [pattern, text] of TEXTS) {
    const match = pattern.exec(message)
    if (match !== null)
      return text.replace('$1', match[1] ?? '')
  }
  return OTHER_TEXT
}

function fieldProblemsOf(details: unknown): FieldProblem[] {
  const list = typeof details === 'object' && details !== null && 'errors' in details && Array.isArray(details.errors) ? details.errors : []
  return list.filter((problem): problem is FieldProblem =>
    typeof problem === 'object' && problem !== null && Array.isArray(problem.path) && problem.path.length > 0 && typeof problem.message === 'string')
}
