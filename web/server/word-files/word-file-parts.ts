import type { ParagraphChild } from 'docx'
import type { CoverFieldView, TemplatePart } from '../../shared/types/pages.ts'
import type { WordFileWording } from './word-file-wording.ts'
import { BorderStyle, HeadingLevel, Paragraph, ShadingType, Table, TableCell, TableRow, TextRun, WidthType } from 'docx'
import { FieldControl } from './field-control.ts'
import { toXmlText } from './to-xml-text.ts'
import { hintStyle } from './word-file-styles.ts'

export type WordFilePart = Paragraph | Table

/** A line break in the text is one in the file. */
export function toRuns(text: string, look: { bold?: boolean } = {}): TextRun[] {
  return toXmlText(text).split('\n').map((line, index) => new TextRun({ text: line, ...(index === 0 ? {} : { break: 1 }), ...look }))
}

export function toHeading(text: string, level: 'HEADING_1' | 'HEADING_2' = 'HEADING_1'): Paragraph {
  return new Paragraph({ heading: HeadingLevel[level], children: toRuns(text) })
}

export function toHint(label: string, text: string): Paragraph {
  return new Paragraph({ style: hintStyle, children: [...toRuns(`${label} `, { bold: true }), ...toRuns(text)] })
}

/** A framed paragraph that says something about the whole document. */
export function toBox(title: string, text: string): Paragraph {
  const border = { style: BorderStyle.SINGLE, size: 8, color: 'B07A12', space: 6 }
  return new Paragraph({
    border: { top: border, right: border, bottom: border, left: border },
    shading: { type: ShadingType.CLEAR, fill: 'FDF6E3', color: 'auto' },
    spacing: { before: 200, after: 240 },
    children: [...toRuns(`${title} `, { bold: true }), ...toRuns(text)],
  })
}

/** Makes the paragraphs of one file, each place to fill in with a number of its own. */
export function createTextMaker(fields: readonly CoverFieldView[], wording: WordFileWording) {
  const byKey = new Map(fields.map(field => [field.key, field]))
  const used = new Set<string>()
  let controls = 0

  function toControl(key: string, label: string): ParagraphChild {
    used.add(key)
    return new FieldControl(byKey.get(key) ?? { key, label, type: 'text', choices: [] }, ++controls, wording.language)
  }

  return {
    toText: (paragraphs: readonly TemplatePart[][]): Paragraph[] => paragraphs.map(paragraph =>
      new Paragraph({ children: paragraph.flatMap(part => part.kind === 'field' ? [toControl(part.key, part.label)] : toRuns(part.text)) })),
    /** Fields that no text has a place for are filled in here. */
    toOtherFields: (): WordFilePart[] => {
      const others = fields.filter(field => !used.has(field.key))
      return others.length === 0
        ? []
        : [toHeading(wording.otherFields), ...others.map(field => new Paragraph({ children: [...toRuns(`${field.label}: `, { bold: true }), toControl(field.key, field.label)] }))]
    },
  }
}

function toCell(paragraphs: Paragraph[], percent: number, isHead = false): TableCell {
  return new TableCell({
    width: { size: percent, type: WidthType.PERCENTAGE },
    margins: { top: 60, bottom: 60, left: 110, right: 110 },
    ...(isHead ? { shading: { type: ShadingType.CLEAR, fill: 'F3ECE0', color: 'auto' } } : {}),
    children: paragraphs,
  })
}

/** What to write in each field, with a heading row that Word repeats on each page and reads to those who listen. */
export function toFieldHelp(fields: readonly CoverFieldView[], wording: WordFileWording): WordFilePart[] {
  const line = (text: string, bold = false) => new Paragraph({ spacing: { after: 40 }, children: toRuns(text, bold ? { bold } : {}) })
  const withHelp = fields.filter(field => field.help !== null || field.choices.length > 0)
  if (withHelp.length === 0)
    return []
  const head = new TableRow({ tableHeader: true, children: [toCell([line(wording.field, true)], 34, true), toCell([line(wording.whatToWrite, true)], 66, true)] })
  const rows = withHelp.map(field => new TableRow({ cantSplit: true, children: [
    toCell([line(field.isRequired ? field.label : `${field.label} (${wording.optional})`, true)], 34),
    toCell([...(field.help === null ? [] : [line(field.help)]), ...(field.choices.length === 0 ? [] : [line(`${wording.choices} ${field.choices.join(' · ')}`)])], 66),
  ] }))
  return [toHeading(wording.fieldHelp), new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows: [head, ...rows] })]
}
