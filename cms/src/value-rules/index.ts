import type { ValueRule } from './value-rule.ts'
import { requireChoices } from './require-choices.ts'
import { requireOrganisationNumber } from './require-organisation-number.ts'
import { requireReferences } from './require-references.ts'
import { requireSafeLinks } from './require-safe-links.ts'
import { requireSlug } from './require-slug.ts'
import { requireStorable } from './require-storable.ts'
import { requireMonth, requireRecurrenceRule, requireTimeZone } from './require-time.ts'
import { requireWebAddress } from './require-web-address.ts'

/** What holds for a value wherever it is saved, in a draft too. What a publishing needs is in content/publishing-rules.ts. */
export const VALUE_RULES: readonly ValueRule[] = [
  requireStorable,
  requireSafeLinks,
  requireChoices,
  requireReferences,
  requireWebAddress,
  requireOrganisationNumber,
  requireSlug,
  requireTimeZone,
  requireRecurrenceRule,
  requireMonth,
]
