/**
 * What the site reads of the CMS's replies (cms/contract/content.ts), parsed at the door. Fields that no page shows
 * are left out, so that the CMS may change them freely.
 */
import type { entryReference } from './schema-parts.ts'
import { z } from 'zod'
import { audience, blocks, coded, editorial, entryReferences, flag, initiative, listOf, locale, maybeReference, phase, place, plainText, reference, side, source, termReference, text, timeZone, withBody } from './schema-parts.ts'

const part = z.number().int().min(1).max(5)
const difficulty = z.object({
  parties: part,
  partiesReason: text,
  legal: part,
  legalReason: text,
  anchoring: part,
  anchoringReason: text,
  timeToResult: part,
  timeToResultReason: text,
  money: part,
  moneyReason: text,
  override: part.nullish().transform(value => value ?? null),
  overrideReason: text,
  easier: text,
  hats: part,
})

const recipe = editorial.extend({
  initiative,
  situation: plainText,
  isBasicRecipe: flag,
  ingredients: listOf(z.object({ role: side, text: z.string(), why: text, howToTell: text, ifMissing: text })),
  steps: listOf(z.object({
    phase,
    title: z.string(),
    text: blocks,
    tips: text,
    pitfall: z.object({ text: z.string(), barrier: maybeReference }).nullish().transform(value => value ?? null),
    templates: listOf(reference),
    agreementDrafts: listOf(reference),
    examples: entryReferences,
    terms: listOf(termReference),
    involved: text,
    duration: text,
  })),
  difficulty: difficulty.nullish().transform(value => value ?? null),
  duration: text,
  leads: text,
  terms: listOf(termReference),
})

const coverField = z.object({ key: z.string(), label: z.string(), help: text, type: z.enum(['text', 'long-text', 'date', 'number', 'money', 'party', 'choice']), choices: text, required: flag })
const attachment = z.object({ name: z.string(), url: z.string(), mime: z.string(), size: z.number() })
const versioned = editorial.extend({ fields: listOf(coverField), version: plainText, versionDate: plainText, versionChange: text, attachments: listOf(attachment) })

const stage = z.enum(['idea', 'pilot', 'evaluation', 'operation', 'spread', 'ended'])
const example = editorial.extend({
  stage: stage.nullish().transform(value => value ?? null),
  initiative: initiative.nullish().transform(value => value ?? null),
  parties: text,
  municipality: place,
  providers: entryReferences,
  lifeLine: listOf(z.object({ stage, date: text, datePrecision: z.enum(['day', 'month', 'year']).nullish().transform(value => value ?? 'day'), text: z.string(), endedBecause: text })),
  barriersMet: listOf(z.object({ barrier: maybeReference, story: z.string(), move: text })),
  choicesMade: listOf(z.object({ what: z.string(), alternatives: text, why: text, gave: text })),
  effects: listOf(z.object({
    kind: z.enum(['for-users', 'for-public-body', 'for-entrepreneur', 'for-society']),
    text: z.string(),
    number: z.number().nullish().transform(value => value ?? null),
    unit: text,
    baseline: text,
    evidence: z.number().int().min(0).max(5).nullish().transform(value => value ?? null),
    source: source.nullish().transform(value => value ?? null),
  })),
  cost: text,
  duration: text,
  doDifferently: text,
  contactRole: text,
})

const namedPlace = z.object({ title: z.string(), slug: z.string() })
const provider = editorial.extend({
  organisationNumber: text,
  registeredName: text,
  registeredNameCheckedAt: text,
  municipality: place,
  worksNationwide: flag,
  worksInCounties: listOf(namedPlace),
  worksInMunicipalities: listOf(namedPlace),
  targetGroups: text,
  statutoryTasks: text,
  incomeModels: listOf(coded),
  criteriaMet: listOf(z.object({ criterion: z.enum(['calls-itself-one', 'new-solution', 'no-dividend', 'social-results', 'frivillighetsregisteret']), evidenceLabel: text, evidenceUrl: text, checkedAt: text })),
  website: text,
  contactRole: text,
  confirmedAt: text,
})
const need = editorial.extend({
  municipality: place,
  problem: plainText,
  targetGroup: text,
  wishedEffect: text,
  frame: text,
  notKnown: text,
  deadline: text,
  featuredMonth: text,
  outcome: z.enum(['open', 'in-dialogue', 'pilot', 'solved', 'withdrawn']),
  outcomeText: text,
  contactRole: text,
})
const wayOfWorking = withBody.extend({ code: z.string(), fitsWhen: text, fitsNotWhen: text, asksOfPublicBody: text, asksOfEntrepreneur: text })

/** One schema for each type that a page shows. */
export const documentSchemas = {
  'recipe': recipe,
  'example': example,
  'template': versioned.extend({ kind: z.enum(['notice', 'invitation', 'plan', 'record', 'measurement', 'note', 'card']), sections: listOf(z.object({ heading: z.string(), text: plainText, help: text })) }),
  'agreement-draft': versioned.extend({ kind: z.enum(['letter-of-intent', 'pilot', 'collaboration', 'operating', 'framework', 'annex']), clauses: listOf(z.object({ heading: z.string(), text: plainText, reason: plainText, favours: side, alternatives: text, optional: flag })) }),
  'meeting-place': editorial.extend({ place: text, municipality: place, county: place, link: text, howOften: text, contactRole: text }),
  'event': editorial.extend({ startsAt: z.iso.datetime({ offset: true }), endsAt: z.iso.datetime({ offset: true }), timeZone, place: text, municipality: place, county: place, link: text, recurrenceRule: text, registration: text, isCancelled: flag, meetingPlace: maybeReference }),
  'glossary-term': editorial.extend({ definition: plainText, meaningToPublicSector: text, meaningToEntrepreneur: text, synonyms: text, seeAlso: listOf(reference), broader: listOf(reference), relationToSource: z.enum(['quote', 'based-on', 'own-words']).nullish().transform(value => value ?? null) }),
  'service-area': withBody.extend({ code: z.string(), losUri: z.string(), kostraCodes: text, codesCheckedAt: text, statutoryBasis: text }),
  'collaboration-form': wayOfWorking,
  'income-model': wayOfWorking,
  'barrier': withBody.extend({ code: z.string(), moves: listOf(z.object({ title: z.string(), text: plainText, who: side })) }),
  'idea': editorial.extend({ problem: plainText, approach: plainText, firstStep: text, triedIn: entryReferences }),
  'provider': provider,
  'need': need,
  'support-scheme': editorial.extend({ schemeId: text, owner: text, whoMayApply: text, deadline: text, deadlineText: text, amount: text, link: text, lastChecked: text }),
  'contact-point': editorial.extend({ municipality: place, unit: plainText, mailbox: text, phone: text, howToApproach: text, wantedNow: text, link: text }),
  'question': editorial.extend({ question: plainText, askedBy: audience.nullish().transform(value => value ?? null), answers: listOf(z.object({ text: z.string(), byRole: text, answeredAt: text })) }),
  // Imported, not written: the same in every language, so it is read as one in bokmål.
  'municipality': withBody.extend({ locale: z.string().nullish().transform(() => 'nb' as const), updatedAt: z.string(), validTo: text, isDemo: flag, county: place, website: text, plans: listOf(z.object({ label: z.string(), url: z.string() })) }),
  'entrance': withBody.extend({
    code: audience,
    situations: listOf(z.object({ text: z.string(), recipe: maybeReference, link: text })),
    featuredRecipes: listOf(reference.extend({ situation: plainText })),
  }),
}

export const siteSettingsSchema = z.object({ documentId: z.string(), locale, siteName: plainText, tagline: text, intro: text, publisher: text, contactEmail: text, accessibilityStatementUrl: text })

export type DocumentType = keyof typeof documentSchemas
export type DocumentOf<T extends DocumentType> = z.output<typeof documentSchemas[T]>
export type SiteSettings = z.output<typeof siteSettingsSchema>
export type AnyDocument = { [T in DocumentType]: DocumentOf<T> }[DocumentType]
export type Reference = z.output<typeof reference>
export type EntryReference = z.output<typeof entryReference>
export type TermReference = z.output<typeof termReference>
export type EditorialDocument = z.output<typeof editorial>
export type ParsedDifficulty = z.output<typeof difficulty>
