import type { Reference } from '../references/reference.ts'
import type { RuleContext, ValueRule, Verdict } from './value-rule.ts'
import { findEntries } from '../references/find-entries.ts'
import { isReference, isReferencesField, parseReferences, referableTypesOf, toReferenceName } from '../references/reference.ts'
import { KEEP } from './value-rule.ts'

/** A field of references points at documents that exist, of the types it is for, each once, and never at itself. */
export const requireReferences: ValueRule = async (value, { attribute }, label, context) => {
  if (!isReferencesField(attribute))
    return KEEP
  const parsed = parseReferences(value)
  if (!parsed.ok)
    return { refuse: `Feltet «${label}» skal være en liste der hvert punkt har type og dokument-id.` }
  const allowed: readonly string[] = referableTypesOf(attribute)
  const wrongTypes = new Set(parsed.references.map(({ type }) => type).filter(type => !allowed.includes(type)))
  if (wrongTypes.size > 0)
    return { refuse: `Feltet «${label}» kan ikke vise til innhold av typen ${[...wrongTypes].join(', ')}.` }
  return checkTargets(parsed.references.filter(isReference), label, context)
}

async function checkTargets(references: Reference[], label: string, { strapi, documentId }: RuleContext): Promise<Verdict> {
  if (references.some(reference => reference.documentId === documentId))
    return { refuse: `Feltet «${label}» viser til innholdet selv. Ta det bort.` }
  const found = await findEntries(strapi, references, { publishedOnly: false })
  const missing = references.map(toReferenceName).filter(name => !found.has(name))
  if (missing.length > 0)
    return { refuse: `Feltet «${label}» viser til innhold som ikke finnes: ${missing.join(', ')}. Ta det bort.` }
  return { replaceWith: references }
}
