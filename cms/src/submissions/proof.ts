import type { Core } from '@strapi/strapi'
import type { Challenge } from 'altcha-lib'
import { Buffer } from 'node:buffer'
import { hkdfSync } from 'node:crypto'
import { createChallenge, randomInt, verifySolution } from 'altcha-lib'
import { deriveKey } from 'altcha-lib/algorithms/pbkdf2'
import { z } from 'zod'

/** A robot pays a little for each submission; a reader never notices. Nobody is followed, nothing is fetched from others. */
const ALGORITHM = 'PBKDF2/SHA-256'
/** Iterations a try, and tries: measured 0.2 s for 1,000 tries on one core here; a few seconds on an old phone is a guess. */
const COST = 1000
const FEWEST_TRIES = 500
const MOST_TRIES = 1500
/** Long enough to write something in; the widget asks for a new one when it is over. */
const LIFETIME_MS = 60 * 60 * 1000

const payload = z.object({
  challenge: z.object({
    parameters: z.strictObject({
      algorithm: z.literal(ALGORITHM),
      nonce: z.string(),
      salt: z.string(),
      cost: z.int(),
      keyLength: z.int(),
      keyPrefix: z.string(),
      keySignature: z.string(),
      expiresAt: z.int(),
    }),
    signature: z.string(),
  }),
  solution: z.object({ counter: z.int(), derivedKey: z.string() }),
})

export type ProofCheck
  = | { ok: true, signature: string, expiresAtMs: number }
    | { ok: false, reason: 'unreadable' | 'expired' | 'wrong' }

/** A new task for a reader's browser, in the form of ALTCHA 2 (the widget's version 3). */
export async function createProofChallenge(strapi: Core.Strapi): Promise<Challenge> {
  return createChallenge({
    algorithm: ALGORITHM,
    cost: COST,
    counter: randomInt(FEWEST_TRIES, MOST_TRIES),
    deriveKey,
    expiresAt: new Date(Date.now() + LIFETIME_MS),
    ...proofKeys(strapi),
  })
}

/** Whether we made the challenge and it is solved. That it was not used before, the table of used proofs tells. */
export async function checkProof(strapi: Core.Strapi, proof: string): Promise<ProofCheck> {
  const parsed = payload.safeParse(decode(proof))
  if (!parsed.success)
    return { ok: false, reason: 'unreadable' }
  const { challenge, solution } = parsed.data
  const { verified, expired } = await verifySolution({ challenge, solution, deriveKey, ...proofKeys(strapi) })
  if (!verified)
    return { ok: false, reason: expired ? 'expired' : 'wrong' }
  return { ok: true, signature: challenge.signature, expiresAtMs: challenge.parameters.expiresAt * 1000 }
}

function decode(proof: string): unknown {
  try {
    return JSON.parse(Buffer.from(proof, 'base64').toString('utf8'))
  }
  catch {
    return undefined
  }
}

/** Derived from the keys that Strapi signs with, so that there is no further secret to keep and both differ from it. */
function proofKeys(strapi: Core.Strapi): { hmacSignatureSecret: string, hmacKeySignatureSecret: string } {
  const appKeys = strapi.config.get<string[]>('server.app.keys').join(',')
  const derive = (purpose: string): string => Buffer.from(hkdfSync('sha256', appKeys, '', `kokeboka submissions ${purpose}`, 32)).toString('hex')
  return { hmacSignatureSecret: derive('challenge'), hmacKeySignatureSecret: derive('solution') }
}
