import type { FieldText } from './field-labels.ts'

/** Where a field means something of its own in one type or component, by its uid. */
export const FIELD_TEXT_EXCEPTIONS: Record<string, Record<string, FieldText>> = {
  'shared.source': { label: { label: 'Navn på kilden' } },
  'settings.threshold': { label: { label: 'Hva gjelder grensen?' } },
  'api::example.example': { parties: { label: 'Parter', description: 'Hvem samarbeider?' } },
  'example.life-line-event': { stage: { label: 'Hva slags hendelse?' }, text: { label: 'Hva skjedde?' } },
  'example.effect': { kind: { label: 'For hvem?' }, text: { label: 'Hva ga det?' } },
  'example.choice-made': { why: { label: 'Hvorfor?' }, alternatives: { label: 'Hva kunne de valgt i stedet?' } },
  'municipality.plan': { label: { label: 'Navn på planen' } },
  'question.answer': { text: { label: 'Svaret' } },
  'api::contact-point.contact-point': { unit: { label: 'Enhet', placeholder: 'Seksjon for samfunnsutvikling' }, link: { label: 'Lenke til kontaktsiden', placeholder: 'https://' } },
  'api::support-scheme.support-scheme': { amount: { label: 'Beløp', description: 'Med ord: beløpene vedtas år for år.' } },
  'api::municipality.municipality': { code: { label: 'Kommunenummer', description: 'SSBs kode, fire siffer.' }, title: { label: 'Navn' } },
  'api::county.county': { code: { label: 'Fylkesnummer', description: 'SSBs kode, to siffer.' }, title: { label: 'Navn' } },
  'api::submission.submission': { kind: { label: 'Hva slags innspill?' }, state: { label: 'Behandling' }, answers: { label: 'Svar i skjemaet' } },
  'api::entrance.entrance': { code: { label: 'Hvem er inngangen for?' } },
}

/** Columns of a type's list, where they are not title and reviewedAt. Languages and status follow: with three columns of ours they are out of sight on a common screen. */
export const LIST_COLUMNS: Record<string, string[]> = {
  'api::recipe.recipe': ['title', 'reviewDue'],
  'api::example.example': ['title', 'state', 'municipality'],
  'api::template.template': ['title', 'kind', 'version'],
  'api::agreement-draft.agreement-draft': ['title', 'kind', 'version'],
  'api::meeting-place.meeting-place': ['title', 'municipality', 'county'],
  'api::event.event': ['title', 'startsAt', 'municipality', 'isCancelled'],
  'api::provider.provider': ['title', 'organisationNumber', 'municipality', 'confirmedAt'],
  'api::need.need': ['title', 'outcome', 'featuredMonth'],
  'api::support-scheme.support-scheme': ['title', 'schemeId', 'deadline', 'lastChecked'],
  'api::contact-point.contact-point': ['title', 'municipality', 'unit', 'mailbox'],
  'api::question.question': ['title', 'askedBy', 'reviewDue'],
  'api::idea.idea': ['title', 'reviewDue'],
  'api::municipality.municipality': ['title', 'code', 'county', 'kostraGroup', 'validTo'],
  'api::county.county': ['title', 'code', 'validTo'],
  'api::service-area.service-area': ['title', 'code', 'codesCheckedAt'],
  'api::collaboration-form.collaboration-form': ['title', 'code'],
  'api::income-model.income-model': ['title', 'code'],
  'api::barrier.barrier': ['title', 'code'],
  'api::submission.submission': ['title', 'kind', 'state', 'createdAt'],
}

/** How a list is sorted when it opens, where that is not by title. */
export const DEFAULT_SORT: Record<string, { by: string, order: 'ASC' | 'DESC' }> = {
  'api::event.event': { by: 'startsAt', order: 'DESC' },
  'api::need.need': { by: 'deadline', order: 'ASC' },
  'api::submission.submission': { by: 'createdAt', order: 'DESC' },
}

/** Fields that stand first in a form, where the order of the schema is not the order an editor thinks in. */
export const FIRST_FIELDS: Record<string, string[]> = {
  'api::recipe.recipe': [
    'title',
    'slug',
    'summary',
    'situation',
    'initiative',
    'isBasicRecipe',
    'duration',
    'leads',
    'body',
    'ingredients',
    'steps',
    'difficulty',
    'audiences',
    'phases',
    'serviceAreas',
    'collaborationForms',
    'barriers',
    'terms',
  ],
}
