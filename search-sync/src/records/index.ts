import type { z } from 'zod'
import type { RecordType, SearchRecord } from '../../contract/index.ts'
import type { RecordParts } from './base-record.ts'
import { PermanentError } from '../errors.ts'
import { agreementDraftSchema, toAgreementDraftParts } from './agreement-draft.ts'
import { barrierSchema, toBarrierParts } from './barrier.ts'
import { finishRecord } from './base-record.ts'
import { collaborationFormSchema, toCollaborationFormParts } from './collaboration-form.ts'
import { contactPointSchema, toContactPointParts } from './contact-point.ts'
import { eventSchema, toEventParts } from './event.ts'
import { exampleSchema, toExampleParts } from './example.ts'
import { glossaryTermSchema, toGlossaryTermParts } from './glossary-term.ts'
import { ideaSchema, toIdeaParts } from './idea.ts'
import { incomeModelSchema, toIncomeModelParts } from './income-model.ts'
import { meetingPlaceSchema, toMeetingPlaceParts } from './meeting-place.ts'
import { needSchema, toNeedParts } from './need.ts'
import { providerSchema, toProviderParts } from './provider.ts'
import { questionSchema, toQuestionParts } from './question.ts'
import { recipeSchema, toRecipeParts } from './recipe.ts'
import { serviceAreaSchema, toServiceAreaParts } from './service-area.ts'
import { supportSchemeSchema, toSupportSchemeParts } from './support-scheme.ts'
import { templateSchema, toTemplateParts } from './template.ts'

type Mapping = (entry: unknown) => RecordParts

/** The map from a type to its record: a type that is searchable and not here does not compile. */
const MAPPINGS: Record<RecordType, Mapping> = {
  'recipe': defineMapping(recipeSchema, toRecipeParts),
  'example': defineMapping(exampleSchema, toExampleParts),
  'template': defineMapping(templateSchema, toTemplateParts),
  'agreement-draft': defineMapping(agreementDraftSchema, toAgreementDraftParts),
  'meeting-place': defineMapping(meetingPlaceSchema, toMeetingPlaceParts),
  'event': defineMapping(eventSchema, toEventParts),
  'glossary-term': defineMapping(glossaryTermSchema, toGlossaryTermParts),
  'service-area': defineMapping(serviceAreaSchema, toServiceAreaParts),
  'collaboration-form': defineMapping(collaborationFormSchema, toCollaborationFormParts),
  'contact-point': defineMapping(contactPointSchema, toContactPointParts),
  'idea': defineMapping(ideaSchema, toIdeaParts),
  'income-model': defineMapping(incomeModelSchema, toIncomeModelParts),
  'need': defineMapping(needSchema, toNeedParts),
  'provider': defineMapping(providerSchema, toProviderParts),
  'question': defineMapping(questionSchema, toQuestionParts),
  'support-scheme': defineMapping(supportSchemeSchema, toSupportSchemeParts),
  'barrier': defineMapping(barrierSchema, toBarrierParts),
}

/**
 * One published entry as its search record.
 * @throws {PermanentError} `unexpected_document` with every fault, when the entry is not what its type promises.
 */
export function toSearchRecord(type: RecordType, entry: unknown): SearchRecord {
  return finishRecord(MAPPINGS[type](entry))
}

function defineMapping<S extends z.ZodType>(schema: S, toParts: (document: z.output<S>) => RecordParts): Mapping {
  return (entry) => {
    const parsed = schema.safeParse(entry)
    if (parsed.success)
      return toParts(parsed.data)
    const faults = parsed.error.issues.map(issue => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new PermanentError('unexpected_document', `The published entry is not what its type promises: ${faults}`)
  }
}
