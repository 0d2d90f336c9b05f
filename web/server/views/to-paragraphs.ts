import type { TemplatePart } from '../../shared/types/pages.ts'

/** Splits a template's text at empty lines into paragraphs, and each at `{{key}}` into text and named fields. */
export function toParagraphs(text: string, fields: readonly { key: string, label: string }[]): TemplatePart[][] {
  const labels = new Map(fields.map(field => [field.key, field.label]))
  return text
    .split(/\n\s*\n/)
    .map(paragraph => paragraph.trim())
    .filter(paragraph => paragraph !== '')
    .map(paragraph => toParts(paragraph, labels))
}

function toParts(paragraph: string, labels: ReadonlyMap<string, string>): TemplatePart[] {
  const parts: TemplatePart[] = []
  // Splitting by a pattern with one group gives text and keys by turns.
  paragraph.split(/\{\{\s*([\w-]+)\s*\}\}/).forEach((piece, index) => {
    if (index % 2 === 1)
      parts.push({ kind: 'field', key: piece, label: labels.get(piece) ?? piece })
    else if (piece !== '')
      parts.push({ kind: 'text', text: piece })
  })
  return parts
}
