import { z } from 'zod'
import { isContentTypeName } from '../content/content-types.ts'
import { cleanLine, cleanText } from './clean-text.ts'
import { isOrganisationNumber } from './organisation-number.ts'

/**
 * The door of `POST /api/submissions`: `{ data, proof }`. What a kind may carry beside the fields that all have is
 * stored as `answers`. Lengths are characters after cleaning; the whole body is at most 20 kB besides.
 */
const line = (max: number) => z.string().transform(cleanLine).pipe(z.string().min(1, 'must not be empty').max(max, `must have at most ${max} characters`))
const text = (max: number) => z.string().transform(cleanText).pipe(z.string().min(1, 'must not be empty').max(max, `must have at most ${max} characters`))
/** A form sends what was not filled in as an empty text. */
const optional = <Schema extends z.ZodType>(schema: Schema) => z.preprocess(value => value === '' || value === null ? undefined : value, schema.optional())
const webAddress = z.url({ protocol: /^https?$/, error: 'must be an http(s) address' }).max(500)
const date = z.iso.date('must be a date, YYYY-MM-DD')

const TITLE = line(150)
const MESSAGE = text(5000)

const about = z.strictObject({
  type: z.string().refine(isContentTypeName, 'is not a content type of the cookbook'),
  documentId: z.string().regex(/^[a-z0-9]{10,40}$/, 'is not a documentId'),
})
export type About = z.infer<typeof about>

const shared = {
  language: z.enum(['nb', 'nn', 'en', 'se']).default('nb'),
  senderRole: optional(line(100)),
  replyAddress: optional(z.string().trim().pipe(z.email('must be an e-mail address').max(254))),
  /** Nobody sees this field: what fills it in is a robot. Refused openly, so that a browser's autofill costs no one their words. */
  url: z.literal('', 'must be left empty').optional(),
}

const kinds = z.discriminatedUnion('kind', [
  z.strictObject({
    ...shared,
    kind: z.literal('example'),
    title: TITLE,
    message: MESSAGE,
    municipality: optional(line(100)),
    provider: optional(line(200)),
    effect: optional(text(2000)),
    link: optional(webAddress),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('provider'),
    title: TITLE,
    message: MESSAGE,
    organisationNumber: optional(z.string().transform(value => value.replace(/\s/g, '')).refine(isOrganisationNumber, 'must be an organisation number: nine digits, the last one a check digit')),
    municipality: optional(line(100)),
    targetGroups: optional(text(1000)),
    link: optional(webAddress),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('need'),
    title: TITLE,
    message: MESSAGE,
    municipality: optional(line(100)),
    targetGroup: optional(text(1000)),
    wishedEffect: optional(text(2000)),
    deadline: optional(date),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('question'),
    title: optional(TITLE),
    message: MESSAGE,
    askedBy: optional(z.enum(['public-sector', 'entrepreneur'])),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('correction'),
    about,
    message: MESSAGE,
    suggestion: optional(text(5000)),
    source: optional(line(500)),
  }),
  z.strictObject({
    ...shared,
    kind: z.literal('usefulness'),
    about,
    useful: z.enum(['yes', 'partly', 'no']),
    message: optional(MESSAGE),
  }),
])

export const submissionRequest = z.strictObject({
  data: kinds,
  /** What the ALTCHA widget puts in its form field: base64 of JSON. */
  proof: optional(z.string().max(4000)),
})
export type SubmissionRequest = z.infer<typeof submissionRequest>
export type Submission = SubmissionRequest['data']
export type SubmissionKind = Submission['kind']
export type UsefulnessAnswer = Extract<Submission, { kind: 'usefulness' }>['useful']
