import type { Buffer } from 'node:buffer'
import type { AllowedFile } from './allowed-files.ts'
import type { ZipEntry } from './zip-directory.ts'
import { readZipDirectory } from './zip-directory.ts'

/** The largest real documents have some hundred parts (a presentation with a picture on each slide). */
const MOST_ENTRIES = 5000
/** Unpacked. Some ten times what a large report is. */
const MOST_UNCOMPRESSED = 250 * 1024 * 1024
/** XML packs to a tenth, a table of equal cells to a fiftieth; a bomb to a thousandth and beyond. */
const MOST_RATIO = 100
/** Below this a great ratio does no harm. */
const HARMLESS_BYTES = 10 * 1024 * 1024
const ARCHIVE = /\.(?:zip|7z|rar|gz|tgz|bz2|xz|zst|tar|jar|iso|cab)$/i
const PROGRAM = /(?:^|\/)(?:vbaProject\.bin|.+\.(?:exe|dll|bat|cmd|com|scr|msi|ps1|vbs|js|jse|wsf|hta|lnk|html?|svg))$/i

/** Why an office document is refused, in the editor's language; null where it is not. */
export function findArchiveProblem(file: Buffer, allowed: AllowedFile): string | null {
  const entries = readZipDirectory(file)
  if (entries === null)
    return 'innholdet lar seg ikke lese. Åpne dokumentet, lagre det på nytt og prøv igjen.'
  return findBomb(entries, file.length) ?? findIntruder(entries) ?? findWrongType(file, entries, allowed)
}

function findBomb(entries: readonly ZipEntry[], fileLength: number): string | null {
  const compressed = sum(entries.map(entry => entry.compressed))
  const uncompressed = sum(entries.map(entry => entry.uncompressed))
  if (entries.length > MOST_ENTRIES)
    return `det er pakket med ${entries.length} deler. Det meste vi tar imot, er ${MOST_ENTRIES}.`
  // More than the file has room for: the entries lie on top of each other, as in a bomb.
  if (compressed > fileLength)
    return 'det er pakket slik at delene ligger oppå hverandre, som i en fil laget for å gjøre skade.'
  if (uncompressed > MOST_UNCOMPRESSED)
    return `det blir ${toMegabytes(uncompressed)} MB når det pakkes ut. Det meste vi tar imot, er ${toMegabytes(MOST_UNCOMPRESSED)} MB.`
  if (uncompressed > HARMLESS_BYTES && uncompressed > MOST_RATIO * fileLength)
    return 'det er pakket så hardt at det ser ut til å være laget for å gjøre skade.'
  return null
}

function findIntruder(entries: readonly ZipEntry[]): string | null {
  if (entries.some(entry => entry.encrypted))
    return 'det er låst med passord.'
  const astray = entries.find(({ name }) => name.includes('\0') || /^[/\\]|^[a-z]:|(?:^|[/\\])\.\.(?:[/\\]|$)/i.test(name))
  if (astray !== undefined)
    return 'det har deler med stier ut av dokumentet.'
  if (entries.some(({ name }) => ARCHIVE.test(name)))
    return 'det har en pakket fil inni seg.'
  return entries.some(({ name }) => PROGRAM.test(name)) ? 'det har makroer eller programmer i seg. Lagre det uten makroer.' : null
}

function findWrongType(file: Buffer, entries: readonly ZipEntry[], { kind, mime, part }: AllowedFile): string | null {
  const isRight = kind === 'odf'
    // The first entry is the type itself, unpacked, so that it can be read from a fixed place.
    ? file.toString('latin1', 30, 38) === 'mimetype' && file.toString('latin1', 38, 38 + mime.length) === mime
    : entries.some(({ name }) => name === '[Content_Types].xml')
  return isRight && entries.some(({ name }) => name === part) ? null : 'innholdet er et annet enn det filnavnet sier.'
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function toMegabytes(bytes: number): number {
  return Math.round(bytes / 1024 / 1024)
}
