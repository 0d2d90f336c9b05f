import type { EntryType } from './paths.ts'

/** A field of a form for readers. Labels, hints and errors are words of the interface: `send.<form>.<name>`. */
export interface FormField {
  name: string
  kind: 'line' | 'text' | 'email' | 'link' | 'date' | 'choice'
  isRequired?: boolean
  /** In characters; the CMS has the last word (cms/src/submissions/submission-request.ts). */
  longest: number
  choices?: readonly string[]
  autocomplete?: string
}

export interface SubmissionForm {
  /** What the CMS calls it. */
  kind: 'example' | 'provider' | 'need' | 'question' | 'correction' | 'usefulness'
  /** Whether it is about a page, named by `side`. */
  isAboutPage?: boolean
  fields: readonly FormField[]
}

const line = (name: string, more: Partial<FormField> = {}): FormField => ({ name, kind: 'line', longest: 100, ...more })
const text = (name: string, longest: number, more: Partial<FormField> = {}): FormField => ({ name, kind: 'text', longest, ...more })
const message = text('message', 5000, { isRequired: true })
/** Who writes, and where an answer goes. A role and not a name: no more about a person than an answer needs. */
const sender = [line('senderRole', { autocomplete: 'organization-title' }), { name: 'replyAddress', kind: 'email', longest: 254, autocomplete: 'email' }] as const
const link: FormField = { name: 'link', kind: 'link', longest: 500, autocomplete: 'url' }

/** By the last part of the address: `/send-inn/eksempel`. */
export const submissionForms = {
  eksempel: {
    kind: 'example',
    fields: [line('title', { isRequired: true, longest: 150 }), message, line('municipality'), line('provider', { longest: 200 }), text('effect', 2000), link, ...sender],
  },
  tilbyder: {
    kind: 'provider',
    fields: [line('title', { isRequired: true, longest: 150, autocomplete: 'organization' }), message, line('organisationNumber', { longest: 20 }), line('municipality'), text('targetGroups', 1000), link, ...sender],
  },
  behov: {
    kind: 'need',
    fields: [line('title', { isRequired: true, longest: 150 }), message, line('municipality'), text('targetGroup', 1000), text('wishedEffect', 2000), { name: 'deadline', kind: 'date', longest: 10 }, ...sender],
  },
  sporsmal: {
    kind: 'question',
    fields: [message, { name: 'askedBy', kind: 'choice', longest: 20, choices: ['public-sector', 'entrepreneur'] }, ...sender],
  },
  rettelse: {
    kind: 'correction',
    isAboutPage: true,
    fields: [message, text('suggestion', 5000), line('source', { longest: 500 }), ...sender],
  },
  nyttig: {
    kind: 'usefulness',
    isAboutPage: true,
    fields: [{ name: 'useful', kind: 'choice', longest: 10, isRequired: true, choices: ['yes', 'partly', 'no'] }, text('message', 5000)],
  },
} as const satisfies Record<string, SubmissionForm>
export type SubmissionFormName = keyof typeof submissionForms

export function isSubmissionFormName(name: string): name is SubmissionFormName {
  return Object.hasOwn(submissionForms, name)
}

export const submissionsPath = '/send-inn'
export const receiptPath = `${submissionsPath}/kvittering`

/** The form that adds to a list, where there is one. */
export const formOfType: Partial<Record<EntryType, SubmissionFormName>> = { example: 'eksempel', provider: 'tilbyder', need: 'behov', question: 'sporsmal' }

/** Nobody sees this field; what fills it in is a robot. */
export const honeypot = 'url'
