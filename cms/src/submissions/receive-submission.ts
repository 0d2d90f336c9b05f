import type { Core } from '@strapi/strapi'
import type { KoaContext } from '../read/koa-context.ts'
import type { UsedProof } from './store-submission.ts'
import type { Submission } from './submission-request.ts'
import { Buffer } from 'node:buffer'
import { errors } from '@strapi/utils'
import { findAboutTitle } from './about-document.ts'
import { checkProof } from './proof.ts'
import { countReader } from './reader-limit.ts'
import { refused, toProblems } from './refused.ts'
import { storeSubmission } from './store-submission.ts'
import { submissionRequest } from './submission-request.ts'
import { isFromWebServer } from './web-token.ts'

/** Longer than any of the forms can become; a text of 5,000 characters is about two pages. */
const LARGEST_BODY_BYTES = 20_000

const PROOF_REASONS = {
  unreadable: 'is not a solved challenge from GET /api/submissions/challenge',
  wrong: 'is not a solved challenge from GET /api/submissions/challenge',
  expired: 'has expired: ask for a new challenge',
  used: 'has been used: ask for a new challenge',
  missing: 'is required: solve a challenge from GET /api/submissions/challenge',
}

/** `POST /api/submissions`: what a reader sends in is stored for the editors, and nothing else happens. */
export async function receiveSubmission(strapi: Core.Strapi, ctx: KoaContext): Promise<void> {
  const { reader, isTrusted } = identifyReader(strapi, ctx)
  await countReader('submission', reader, seconds => ctx.set('Retry-After', String(seconds)))
  const { data, proof } = parseBody(ctx, isTrusted)
  const aboutTitle = await requireAboutTitle(strapi, data)
  const checked = proof === undefined ? null : await requireProof(strapi, proof)
  const outcome = await storeSubmission(strapi, data, aboutTitle, checked)
  if (!outcome.isStored)
    throw refused([{ path: ['proof'], message: PROOF_REASONS.used }])
  ctx.status = 201
  ctx.body = { data: { receipt: outcome.receipt } }
}

/**
 * Who is counted. The site's own server speaks for many readers, so it tells them apart by a digest of each address,
 * which it makes itself; its readers without script cannot solve a challenge.
 */
function identifyReader(strapi: Core.Strapi, ctx: KoaContext): { reader: string, isTrusted: boolean } {
  const { authorization, 'x-reader-digest': digest } = ctx.request.headers
  if (authorization === undefined)
    return { reader: ctx.request.ip, isTrusted: false }
  if (!isFromWebServer(strapi, authorization))
    throw new errors.UnauthorizedError('The bearer token is not WEB_TOKEN. Leave the header out, and send a solved challenge as `proof`')
  if (typeof digest !== 'string' || !/^[\w-]{16,128}$/.test(digest))
    throw refused([{ path: ['X-Reader-Digest'], message: 'must be given beside WEB_TOKEN: 16 to 128 characters of a-z, A-Z, 0-9, - and _' }])
  return { reader: `web ${digest}`, isTrusted: true }
}

function parseBody(ctx: KoaContext, isTrusted: boolean): { data: Submission, proof: string | undefined } {
  if (ctx.request.is('application/json') !== 'application/json')
    throw refused([{ path: ['Content-Type'], message: 'must be application/json' }])
  if (Buffer.byteLength(JSON.stringify(ctx.request.body ?? null)) > LARGEST_BODY_BYTES)
    throw new errors.PayloadTooLargeError(`A submission has at most ${LARGEST_BODY_BYTES} bytes`)
  const parsed = submissionRequest.safeParse(ctx.request.body)
  const isProofMissing = !isTrusted && (typeof ctx.request.body !== 'object' || ctx.request.body === null || !ctx.request.body.proof)
  const problems = [
    ...(parsed.success ? [] : toProblems(parsed.error)),
    ...(isProofMissing ? [{ path: ['proof'], message: PROOF_REASONS.missing }] : []),
  ]
  if (!parsed.success || problems.length > 0)
    throw refused(problems)
  return { data: parsed.data.data, proof: parsed.data.proof }
}

async function requireProof(strapi: Core.Strapi, proof: string): Promise<UsedProof> {
  const check = await checkProof(strapi, proof)
  if (!check.ok)
    throw refused([{ path: ['proof'], message: PROOF_REASONS[check.reason] }])
  return check
}

async function requireAboutTitle(strapi: Core.Strapi, data: Submission): Promise<string> {
  if (data.kind !== 'correction' && data.kind !== 'usefulness')
    return ''
  const title = await findAboutTitle(strapi, data.about, data.language)
  if (title === undefined)
    throw refused([{ path: ['data', 'about'], message: 'is not a published entry' }])
  return title
}
