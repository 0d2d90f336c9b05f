import { z } from 'zod'
import { ImportError } from '../import-error.ts'
import { parseJson } from '../parse-json.ts'

/** What is read of a unit: addresses, roles and everything else in the reply is left where it is. */
const unitSchema = z.object({
  organisasjonsnummer: z.string().regex(/^\d{9}$/, 'is not nine digits'),
  navn: z.string().optional(),
  organisasjonsform: z.object({ kode: z.string() }).optional(),
  /** The register answers 200 about a deleted unit, too. */
  slettedato: z.string().optional(),
})
const fileSchema = z.array(unitSchema).min(1, 'is empty')

type Unit = z.infer<typeof unitSchema>

/** What the register says of an organisation number. */
export type UnitAnswer
  = | { found: true, name: string }
    | { found: false, reason: string }

/** A sole proprietorship: its name holds a person's, which we neither store nor repeat. */
const PERSONAL_FORM = 'ENK'

/**
 * The reply to one organisation number.
 * @throws {ImportError} when the reply is no unit, or another one.
 */
export function parseUnitReply(text: string, organisationNumber: string, source: string): UnitAnswer {
  const unit = parseJson(text, unitSchema, source)
  if (unit.organisasjonsnummer !== organisationNumber)
    throw new ImportError(`${source} answered about another unit than ${organisationNumber}. Check the address given with --from.`)
  return toAnswer(unit)
}

/**
 * A file of units: a JSON array, or JSON Lines with one unit a line.
 * @throws {ImportError} with the line of every problem.
 */
export function parseUnitFile(text: string, source: string): Map<string, UnitAnswer> {
  const isLines = /^\s*\{/.test(text)
  const units = isLines ? parseLines(text, source) : parseJson(text, fileSchema, source)
  return new Map(units.map(unit => [unit.organisasjonsnummer, toAnswer(unit)]))
}

function parseLines(text: string, source: string): Unit[] {
  const problems: string[] = []
  const units = text.split('\n').flatMap((line, index): Unit[] => {
    if (line.trim() === '')
      return []
    try {
      return [parseJson(line, unitSchema, `line ${index + 1}`)]
    }
    catch (error) {
      if (!(error instanceof ImportError))
        throw error
      problems.push(`line ${index + 1}`)
      return []
    }
  })
  if (problems.length > 0)
    throw new ImportError(`${source} is not one unit a line, in JSON, with organisasjonsnummer: ${problems.slice(0, 10).join(', ')}${problems.length > 10 ? ` and ${problems.length - 10} more` : ''}. Correct the file, or fetch it anew.`)
  return units
}

function toAnswer({ navn, organisasjonsform, slettedato }: Unit): UnitAnswer {
  if (organisasjonsform?.kode === PERSONAL_FORM)
    return { found: false, reason: 'is a sole proprietorship (ENK), whose name is a person\'s: not read' }
  if (slettedato !== undefined)
    return { found: false, reason: `was deleted from the register on ${slettedato}` }
  if (navn === undefined || navn.trim() === '')
    return { found: false, reason: 'has no name in the register' }
  return { found: true, name: navn.trim() }
}
