import type { FieldText } from './field-labels.ts'

/** Where a field means something of its own in one type or component, by its uid. */
export const FIELD_TEXT_EXCEPTIONS: Record<string, Record<string, FieldText>> = {
  'shared.source': { label: { label: 'Navn på kilden' } },
  'settings.threshold': { label: { label: 'Hva gjelder grensen?' } },
  'api::example.example': { parties: { label: 'Parter', description: 'Hvem samarbeider?' } },
  'api::entrance.entrance': { code: { label: 'Hvem er inngangen for?' } },
}

/** Columns of a type's list, where they are not title and reviewedAt. */
export const LIST_COLUMNS: Record<string, string[]> = {
  'api::recipe.recipe': ['title', 'initiative', 'reviewDue'],
  'api::example.example': ['title', 'state', 'municipality'],
  'api::template.template': ['title', 'kind', 'version'],
  'api::agreement-draft.agreement-draft': ['title', 'kind', 'version'],
  'api::meeting-place.meeting-place': ['title', 'municipality', 'county'],
  'api::event.event': ['title', 'startsAt', 'isCancelled'],
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
