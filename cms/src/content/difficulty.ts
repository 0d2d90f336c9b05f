/**
 * Chef's hats from the five parts of a difficulty. A weighted mean, rounded half up: the legal demands and the
 * anchoring count one and a half, because they are what most often stops a collaboration that all parties want
 * (a guess to be tried on editors; the parts and their reasons are always shown beside the number).
 */
const WEIGHTS = { parties: 1, legal: 1.5, anchoring: 1.5, timeToResult: 1, money: 1 } as const

export type DifficultyPart = keyof typeof WEIGHTS
export const DIFFICULTY_PARTS = Object.keys(WEIGHTS) as DifficultyPart[]

export type HatsResult
  = | { ok: true, hats: number | null }
    | { ok: false, reason: 'override-without-reason' }
    | { ok: false, reason: 'out-of-range', name: string }

/** 1–5; null while a part is missing (a draft). An editor's own number wins, and must say why. */
export function computeHats(difficulty: Record<string, unknown>): HatsResult {
  const { override, overrideReason } = difficulty
  const wrong = [...DIFFICULTY_PARTS, 'override'].find(name => difficulty[name] != null && !isScore(difficulty[name]))
  if (wrong !== undefined)
    return { ok: false, reason: 'out-of-range', name: wrong }
  if (isScore(override)) {
    return typeof overrideReason === 'string' && overrideReason.trim() !== ''
      ? { ok: true, hats: override }
      : { ok: false, reason: 'override-without-reason' }
  }
  let sum = 0
  let weights = 0
  for (const part of DIFFICULTY_PARTS) {
    const score = difficulty[part]
    if (!isScore(score))
      return { ok: true, hats: null }
    sum += score * WEIGHTS[part]
    weights += WEIGHTS[part]
  }
  return { ok: true, hats: Math.floor(sum / weights + 0.5) }
}

function isScore(value: unknown): value is number {
  return Number.isInteger(value) && Number(value) >= 1 && Number(value) <= 5
}
