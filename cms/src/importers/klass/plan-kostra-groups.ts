import type { Plan } from '../plan.ts'
import { z } from 'zod'
import { parseJson } from '../parse-json.ts'

/** The reply of Klass's `correspondsAt` from municipalities (131) to KOSTRA groups (112). */
const replySchema = z.object({
  correspondenceItems: z.array(z.object({
    sourceCode: z.string().regex(/^\d{4}$/, 'is not a municipality\'s code'),
    targetCode: z.string().regex(/^[A-Z]+\d+$/, 'is not the code of a KOSTRA group, such as EKG10'),
  }), 'is missing: the list of correspondences').min(1, 'is empty'),
})

export interface StoredMunicipality { documentId: string, code: string, title: string, kostraGroup: string | null, isDemo: boolean }

/**
 * The KOSTRA group of each municipality's code.
 * @throws {ImportError} with the line of every problem.
 */
export function parseKostraGroups(text: string, source: string): Map<string, string> {
  const { correspondenceItems } = parseJson(text, replySchema, source)
  return new Map(correspondenceItems.map(item => [item.sourceCode, item.targetCode]))
}

/** Sets the group where Klass has one; never takes one away. */
export function planKostraGroups(groups: ReadonlyMap<string, string>, stored: readonly StoredMunicipality[]): Plan {
  const plan: Plan = { writes: [], unchanged: 0, skipped: [], notices: [] }
  const known = new Map(stored.map(municipality => [municipality.code, municipality]))
  for (const [code, group] of groups) {
    const before = known.get(code)
    if (before === undefined)
      plan.skipped.push({ what: code, reason: 'is no municipality in the CMS: import municipalities first' })
    else if (before.isDemo)
      plan.skipped.push({ what: `${code} ${before.title}`, reason: 'is a demonstration entry, which is never touched' })
    else if (before.kostraGroup === group)
      plan.unchanged += 1
    else
      plan.writes.push({ form: 'fields', what: `${code} ${before.title}`, documentId: before.documentId, data: { kostraGroup: group } })
  }
  return plan
}
