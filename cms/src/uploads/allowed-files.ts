import type { Buffer } from 'node:buffer'

/**
 * The files that may be uploaded: by extension, and by what the first bytes say. Not SVG: it is a document that can
 * carry scripts, and whoever opened it at our address would run them with an editor's rights. Not HTML, XML, macros
 * (docm, xlsm) nor archives.
 */
export type FileKind = 'image' | 'pdf' | 'ooxml' | 'odf' | 'text'
export interface AllowedFile {
  kind: FileKind
  mime: string
  /** What must be in the archive of an office document. */
  part?: string
}

const OOXML = 'application/vnd.openxmlformats-officedocument.'
const ODF = 'application/vnd.oasis.opendocument.'
const JPEG: AllowedFile = { kind: 'image', mime: 'image/jpeg' }

export const ALLOWED_FILES: Readonly<Record<string, AllowedFile>> = {
  '.png': { kind: 'image', mime: 'image/png' },
  '.jpg': JPEG,
  '.jpeg': JPEG,
  '.webp': { kind: 'image', mime: 'image/webp' },
  '.avif': { kind: 'image', mime: 'image/avif' },
  '.gif': { kind: 'image', mime: 'image/gif' },
  '.pdf': { kind: 'pdf', mime: 'application/pdf' },
  '.docx': { kind: 'ooxml', mime: `${OOXML}wordprocessingml.document`, part: 'word/document.xml' },
  '.xlsx': { kind: 'ooxml', mime: `${OOXML}spreadsheetml.sheet`, part: 'xl/workbook.xml' },
  '.pptx': { kind: 'ooxml', mime: `${OOXML}presentationml.presentation`, part: 'ppt/presentation.xml' },
  '.odt': { kind: 'odf', mime: `${ODF}text`, part: 'content.xml' },
  '.ods': { kind: 'odf', mime: `${ODF}spreadsheet`, part: 'content.xml' },
  '.odp': { kind: 'odf', mime: `${ODF}presentation`, part: 'content.xml' },
  '.csv': { kind: 'text', mime: 'text/csv' },
  '.txt': { kind: 'text', mime: 'text/plain' },
}

const MB = 1024 * 1024
/** A phone's photo is 5–12 MB; a report with figures seldom above 20 MB; more text than a reader opens. */
export const MOST_BYTES: Readonly<Record<FileKind, number>> = { image: 15 * MB, pdf: 25 * MB, ooxml: 25 * MB, odf: 25 * MB, text: 5 * MB }

export const ALLOWED_IN_WORDS = 'bilder (PNG, JPEG, WebP, AVIF, GIF), PDF, Word, Excel og PowerPoint (DOCX, XLSX, PPTX), OpenDocument (ODT, ODS, ODP), CSV og TXT'

/** The type that the first bytes say, as a MIME type; `application/zip` for office documents. */
export function sniff(head: Buffer): string | undefined {
  const ascii = head.toString('latin1')
  if (ascii.startsWith('\x89PNG\r\n\x1A\n'))
    return 'image/png'
  if (ascii.startsWith('\xFF\xD8\xFF'))
    return 'image/jpeg'
  if (/^GIF8[79]a/.test(ascii))
    return 'image/gif'
  if (/^RIFF[\s\S]{4}WEBP/.test(ascii))
    return 'image/webp'
  if (/^[\s\S]{4}ftypavi[fs]/.test(ascii))
    return 'image/avif'
  if (ascii.startsWith('%PDF-'))
    return 'application/pdf'
  return ascii.startsWith('PK\x03\x04') ? 'application/zip' : undefined
}
