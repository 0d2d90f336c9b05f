import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, entryRef, list, placeRef, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const providerSchema = editorialSchema.extend({
  registeredName: text,
  municipality: placeRef,
  worksInCounties: list(entryRef),
  worksInMunicipalities: list(entryRef),
  targetGroups: text,
  statutoryTasks: text,
  incomeModels: list(z.object({ title: z.string() })),
})

export function toProviderParts(provider: z.output<typeof providerSchema>): RecordParts {
  const parts = toEditorialParts('provider', provider)
  const places = [...provider.worksInCounties, ...provider.worksInMunicipalities].map(place => place.title)
  return {
    ...parts,
    municipality: provider.municipality,
    names: [...parts.names, provider.registeredName, provider.municipality, ...places],
    content: [provider.targetGroups, provider.statutoryTasks, toPlainText(provider.body), ...provider.incomeModels.map(model => model.title)],
  }
}
