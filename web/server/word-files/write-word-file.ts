/** A template or an agreement draft as a Word file that the reader goes on writing in. */
import type { Buffer } from 'node:buffer'
import type { AgreementDraftPage, TemplatePage } from '../../shared/types/pages.ts'
import type { WordFilePart } from './word-file-parts.ts'
import type { WordFileWording } from './word-file-wording.ts'
import { Document, ExternalHyperlink, Footer, HeadingLevel, Packer, PageNumber, Paragraph, TextRun } from 'docx'
import { toXmlText } from './to-xml-text.ts'
import { createTextMaker, toBox, toFieldHelp, toHeading, toHint, toRuns } from './word-file-parts.ts'
import { leadStyle, toWordFileStyles } from './word-file-styles.ts'
import { findWordFileWording } from './word-file-wording.ts'

export type WordFilePage = TemplatePage | AgreementDraftPage

/** A4 and margins of 2.3 cm, in twentieths of a point. */
const sheet = { size: { width: 11_906, height: 16_838 }, margin: { top: 1_304, right: 1_304, bottom: 1_304, left: 1_304 } }

/** `address` is where the page of the entry is, as said at the end of the file. */
export function writeWordFile(page: WordFilePage, address: string): Promise<Buffer> {
  const wording = findWordFileWording(page.locale)
  const title = toXmlText(page.title)
  const file = new Document({
    title,
    description: toXmlText(page.summary),
    creator: 'Kokeboka',
    lastModifiedBy: 'Kokeboka',
    styles: toWordFileStyles(wording.language),
    sections: [{
      properties: { page: sheet },
      footers: { default: toFooter(title, wording) },
      children: [
        new Paragraph({ heading: HeadingLevel.TITLE, children: toRuns(page.title) }),
        new Paragraph({ style: leadStyle, children: toRuns(page.summary) }),
        ...(page.isDemo ? [toBox(wording.fictional, '')] : []),
        ...('clauses' in page ? [toBox(wording.legalTitle, wording.legalText)] : []),
        ...(page.fields.length > 0 ? [new Paragraph({ children: toRuns(wording.fillIn) })] : []),
        ...toMainText(page, wording),
        ...toFieldHelp(page.fields, wording),
        ...('clauses' in page ? toReasons(page, wording) : []),
        ...toAbout(page, address, wording),
      ],
    }],
  })
  return Packer.toBuffer(file)
}

/** The text itself: what stays when help and explanations are taken away. */
function toMainText(page: WordFilePage, wording: WordFileWording): WordFilePart[] {
  const maker = createTextMaker(page.fields, wording)
  const text = 'clauses' in page
    ? page.clauses.flatMap(clause => [toHeading(`${clause.number}. ${clause.heading}${clause.isOptional ? ` (${wording.clauseMayGo})` : ''}`), ...maker.toText(clause.paragraphs)])
    : page.sections.flatMap(section => [toHeading(section.heading), ...maker.toText(section.paragraphs), ...(section.help === null ? [] : [toHint(wording.hint, section.help)])])
  return [...maker.toOtherFields(), ...text]
}

/** Why, and whom it favours: apart from the clauses, so that what is signed holds only what was agreed. */
function toReasons(draft: AgreementDraftPage, wording: WordFileWording): WordFilePart[] {
  return [
    toHeading(wording.reasons),
    ...draft.clauses.flatMap(clause => [
      toHeading(`${clause.number}. ${clause.heading}`, 'HEADING_2'),
      new Paragraph({ children: [...toRuns(`${clause.reason} `), ...toRuns(wording.favours[clause.favours], { bold: true })] }),
      ...(clause.alternatives === null ? [] : [toHint(wording.alternatives, clause.alternatives)]),
    ]),
  ]
}

function toAbout(page: WordFilePage, address: string, wording: WordFileWording): WordFilePart[] {
  const { version, date } = page.version
  const day = Number.isNaN(Date.parse(date)) ? date : new Intl.DateTimeFormat(wording.language, { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date))
  const link = new ExternalHyperlink({ link: address, children: [new TextRun({ text: address, style: 'Hyperlink' })] })
  return [
    toHeading(wording.about),
    new Paragraph({ children: toRuns(`${wording.version} ${[version, day].filter(part => part !== '').join(', ')}. ${wording.licence}`) }),
    new Paragraph({ children: [...toRuns(`${wording.from} `), link] }),
  ]
}

function toFooter(title: string, wording: WordFileWording): Footer {
  const children = [new TextRun({ size: 19, children: [`${title} · ${wording.page} `, PageNumber.CURRENT, ` ${wording.of} `, PageNumber.TOTAL_PAGES] })]
  return new Footer({ children: [new Paragraph({ children })] })
}
