/**
 * Files that editors have uploaded lie with the CMS and are handed out by this site (server/routes/filer), so that a
 * reader's browser asks nobody else for anything. Only names and formats listed here exist to readers.
 */
export interface FileFormat { mime: string, isShownInPage: boolean }

/** Anything that a browser could run is left out: HTML, SVG, XML. */
const formats: Record<string, FileFormat> = {
  pdf: { mime: 'application/pdf', isShownInPage: false },
  docx: { mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document', isShownInPage: false },
  xlsx: { mime: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', isShownInPage: false },
  pptx: { mime: 'application/vnd.openxmlformats-officedocument.presentationml.presentation', isShownInPage: false },
  odt: { mime: 'application/vnd.oasis.opendocument.text', isShownInPage: false },
  ods: { mime: 'application/vnd.oasis.opendocument.spreadsheet', isShownInPage: false },
  odp: { mime: 'application/vnd.oasis.opendocument.presentation', isShownInPage: false },
  rtf: { mime: 'application/rtf', isShownInPage: false },
  txt: { mime: 'text/plain; charset=utf-8', isShownInPage: false },
  csv: { mime: 'text/csv; charset=utf-8', isShownInPage: false },
  ics: { mime: 'text/calendar; charset=utf-8', isShownInPage: false },
  png: { mime: 'image/png', isShownInPage: true },
  jpg: { mime: 'image/jpeg', isShownInPage: true },
  jpeg: { mime: 'image/jpeg', isShownInPage: true },
  webp: { mime: 'image/webp', isShownInPage: true },
  avif: { mime: 'image/avif', isShownInPage: true },
  gif: { mime: 'image/gif', isShownInPage: true },
}

/** How the CMS names a file: the name made safe, a hash, an ending. No dot but the last, so no `..` either. */
const namePattern = /^[\w-]{1,200}\.([a-z0-9]{2,4})$/i

/** The format of a file by its name, or null where it is not one that we hand out. */
export function findFileFormat(name: string): FileFormat | null {
  const ending = namePattern.exec(name)?.[1]?.toLowerCase() ?? ''
  return Object.hasOwn(formats, ending) ? formats[ending] ?? null : null
}

/** `/uploads/mal_1f2e.docx`, as the CMS has it → `/filer/mal_1f2e.docx`; null where we do not hand it out. */
export function toFilePath(url: string): string | null {
  const name = /^(?:https?:\/\/[^/]+)?\/uploads\/([^/?#]+)$/i.exec(url)?.[1] ?? ''
  return findFileFormat(name) === null ? null : `/filer/${name}`
}
