import type { Buffer } from 'node:buffer'
import type { AllowedFile } from './allowed-files.ts'
import { readFile, stat } from 'node:fs/promises'
import { extname } from 'node:path'
import { ALLOWED_FILES, ALLOWED_IN_WORDS, MOST_BYTES, sniff } from './allowed-files.ts'
import { findArchiveProblem } from './check-archive.ts'
import { readZipDirectory } from './zip-directory.ts'

export type FileCheck = { ok: true, allowed: AllowedFile } | { ok: false, reason: string }

const REASONS_BY_EXTENSION: Readonly<Record<string, string>> = {
  '.svg': 'SVG kan ha skript i seg. Lagre bildet som PNG og last det opp på nytt.',
  '.svgz': 'SVG kan ha skript i seg. Lagre bildet som PNG og last det opp på nytt.',
  '.docm': 'Dokumenter med makroer tas ikke imot. Lagre det som DOCX.',
  '.xlsm': 'Dokumenter med makroer tas ikke imot. Lagre det som XLSX.',
  '.pptm': 'Dokumenter med makroer tas ikke imot. Lagre det som PPTX.',
  '.doc': 'Det gamle Word-formatet tas ikke imot. Lagre det som DOCX.',
  '.xls': 'Det gamle Excel-formatet tas ikke imot. Lagre det som XLSX.',
  '.ppt': 'Det gamle PowerPoint-formatet tas ikke imot. Lagre det som PPTX.',
  '.heic': 'HEIC vises ikke i alle nettlesere. Lagre bildet som JPEG.',
}

/**
 * Holds a file on disk against what may be uploaded: its extension, its size and its content must agree. Pictures are
 * looked at further when they are drawn anew (`redrawImage`).
 */
export async function checkFile(path: string, name: string): Promise<FileCheck> {
  const extension = extname(name).toLowerCase()
  const allowed = Object.hasOwn(ALLOWED_FILES, extension) ? ALLOWED_FILES[extension] : undefined
  if (allowed === undefined)
    return refuse(name, REASONS_BY_EXTENSION[extension] ?? `Slike filer tas ikke imot. Du kan laste opp ${ALLOWED_IN_WORDS}.`)
  const { size } = await stat(path)
  if (size === 0)
    return refuse(name, 'Fila er tom.')
  if (size > MOST_BYTES[allowed.kind])
    return refuse(name, `Fila er for stor: ${toMegabytes(size)} MB. Det meste vi tar imot, er ${toMegabytes(MOST_BYTES[allowed.kind])} MB.`)
  const problem = findContentProblem(await readFile(path), allowed)
  return problem === null ? { ok: true, allowed } : refuse(name, problem)
}

function findContentProblem(file: Buffer, allowed: AllowedFile): string | null {
  const found = sniff(file.subarray(0, 32))
  const expected = allowed.kind === 'ooxml' || allowed.kind === 'odf' ? 'application/zip' : allowed.kind === 'text' ? undefined : allowed.mime
  if (found !== expected)
    return 'Innholdet er et annet enn det filnavnet sier.'
  switch (allowed.kind) {
    case 'ooxml':
    case 'odf': {
      const problem = findArchiveProblem(file, allowed)
      return problem === null ? null : `Dokumentet tas ikke imot: ${problem}`
    }
    case 'pdf': return isOnlyPdf(file) ? null : 'PDF-en har noe mer i seg enn dokumentet, eller er ikke hel. Lagre den på nytt og prøv igjen.'
    case 'text': return isText(file) ? null : 'Fila er ikke ren tekst i UTF-8. Lagre den som «CSV UTF-8» eller «Unicode (UTF-8)».'
    case 'image': return null
  }
}

/** Ends as a PDF does, and is not at the same time an archive, which is read from the end. */
function isOnlyPdf(file: Buffer): boolean {
  const end = file.lastIndexOf('%%EOF')
  return end !== -1 && /^[\s\0]*$/.test(file.toString('latin1', end + 5)) && readZipDirectory(file) === null
}

function isText(file: Buffer): boolean {
  try {
    // eslint-disable-next-line no-control-regex
    return !/[\u0000-\u0008\u000E-\u001A\u001C-\u001F\u007F]/.test(new TextDecoder('utf-8', { fatal: true }).decode(file))
  }
  catch {
    return false
  }
}

function refuse(name: string, reason: string): FileCheck {
  return { ok: false, reason: `«${name}» ble ikke lastet opp. ${reason}` }
}

function toMegabytes(bytes: number): string {
  return (bytes / 1024 / 1024).toLocaleString('nb', { maximumFractionDigits: 1 })
}
