import type { Core } from '@strapi/strapi'
import type { Submission, UsefulnessAnswer } from './submission-request.ts'
import { randomBytes } from 'node:crypto'
import { isContentTypeName, toUid } from '../content/content-types.ts'

const LONGEST_TITLE = 200
/** 128 bits: not to be guessed; base64url, so that a reader can copy it. */
const RECEIPT_BYTES = 16
const USEFULNESS_TITLES: Record<UsefulnessAnswer, string> = {
  yes: 'Til nytte',
  partly: 'Delvis til nytte',
  no: 'Ikke til nytte',
}

export interface UsedProof { signature: string, expiresAtMs: number }
export type StoreOutcome = { isStored: true, receipt: string | null } | { isStored: false, reason: 'proof-used' }

/**
 * Stores a submission and spends its proof, both or neither. An answer to «was this useful» without a comment is only
 * counted; it gets no receipt, since there is nothing to ask about later.
 */
export async function storeSubmission(strapi: Core.Strapi, submission: Submission, aboutTitle: string, proof: UsedProof | null): Promise<StoreOutcome> {
  return strapi.db.transaction(async (): Promise<StoreOutcome> => {
    if (proof !== null && !await spendProof(strapi, proof))
      return { isStored: false, reason: 'proof-used' }
    if (submission.kind === 'usefulness' && submission.message === undefined) {
      await countUsefulness(strapi, submission)
      return { isStored: true, receipt: null }
    }
    const receipt = randomBytes(RECEIPT_BYTES).toString('base64url')
    await strapi.documents('api::submission.submission').create({ data: { ...toRow(submission, aboutTitle), receipt } as never })
    return { isStored: true, receipt }
  })
}

async function spendProof(strapi: Core.Strapi, { signature, expiresAtMs }: UsedProof): Promise<boolean> {
  return strapi.db.transaction(async ({ trx }) => {
    const spent: unknown[] = await strapi.db.connection('used_proofs').transacting(trx).insert({ signature, expires_at: expiresAtMs }).onConflict('signature').ignore().returning('id')
    return spent.length > 0
  })
}

async function countUsefulness(strapi: Core.Strapi, { about, useful }: Extract<Submission, { kind: 'usefulness' }>): Promise<void> {
  const month = new Date().toISOString().slice(0, 7)
  const uid = isContentTypeName(about.type) ? toUid(about.type) : about.type
  await strapi.db.transaction(async ({ trx }) => {
    await strapi.db.connection('usefulness_counts').transacting(trx).insert({ uid, document_id: about.documentId, month, answer: useful, count: 1 }).onConflict(['uid', 'document_id', 'month', 'answer']).merge({ count: strapi.db.connection.raw('?? + 1', ['usefulness_counts.count']) })
  })
}

function toRow(submission: Submission, aboutTitle: string): Record<string, unknown> {
  const { kind, language, message, ...rest } = submission
  const { senderRole, replyAddress, url: _honeypot, ...own } = rest
  const { title: _title, about, ...answers } = { title: undefined, about: undefined, ...own }
  return {
    kind,
    language,
    state: 'new',
    title: titleOf(submission, aboutTitle).slice(0, LONGEST_TITLE),
    message,
    answers,
    about: about === undefined ? [] : [about],
    senderRole,
    replyAddress,
  }
}

function titleOf(submission: Submission, aboutTitle: string): string {
  switch (submission.kind) {
    case 'correction':
      return `Retting: ${aboutTitle}`
    case 'usefulness':
      return `${USEFULNESS_TITLES[submission.useful]}: ${aboutTitle}`
    case 'question':
      return submission.title ?? firstLine(submission.message)
    default:
      return submission.title
  }
}

/** Enough of a question to know it again in the list. */
function firstLine(message: string): string {
  const line = message.split('\n')[0] ?? ''
  return line.length > 80 ? `${line.slice(0, 79).trimEnd()}…` : line
}
