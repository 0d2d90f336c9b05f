import type { RecordParts } from './base-record.ts'
import { z } from 'zod'
import { toEditorialParts } from './base-record.ts'
import { editorialSchema, list, text } from './document-schema.ts'
import { toPlainText } from './plain-text.ts'

export const coverFieldSchema = z.object({ label: z.string(), help: text })

export const templateSchema = editorialSchema.extend({
  fields: list(coverFieldSchema),
  sections: list(z.object({ heading: z.string(), text: z.string().nullish().transform(value => value ?? ''), help: text })),
})

export function toTemplateParts(template: z.output<typeof templateSchema>): RecordParts {
  return {
    ...toEditorialParts('template', template),
    content: [
      toPlainText(template.body),
      ...template.sections.flatMap(section => [section.heading, removePlaceholders(section.text), section.help]),
      ...template.fields.flatMap(field => [field.label, field.help]),
    ],
  }
}

/** `{{deadline}}` is for the form, not for a reader of results. */
export function removePlaceholders(content: string): string {
  return content.replace(/\{\{[^{}]*\}\}/g, '…')
}
