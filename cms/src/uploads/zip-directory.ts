import type { Buffer } from 'node:buffer'

/**
 * What an archive says that it holds, read from its directory at the end, without unpacking anything: that is where a
 * bomb would go off. https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.12 and 4.3.16
 */
const END_SIGNATURE = 0x06054B50
const ENTRY_SIGNATURE = 0x02014B50
const END_LENGTH = 22
const ENTRY_LENGTH = 46
/** The comment after the end record is at most this long. */
const LONGEST_COMMENT = 0xFFFF
const ENCRYPTED = 1
const ZIP64 = 0xFFFFFFFF

export interface ZipEntry { name: string, compressed: number, uncompressed: number, encrypted: boolean }

/** The entries, or null where there is no directory that can be read (or one of the 64-bit kind, which no office document needs). */
export function readZipDirectory(file: Buffer): ZipEntry[] | null {
  const end = findEnd(file)
  if (end === -1)
    return null
  const count = file.readUInt16LE(end + 10)
  let at = file.readUInt32LE(end + 16)
  const entries: ZipEntry[] = []
  for (let index = 0; index < count; index += 1) {
    if (at + ENTRY_LENGTH > end || file.readUInt32LE(at) !== ENTRY_SIGNATURE)
      return null
    const nameLength = file.readUInt16LE(at + 28)
    const compressed = file.readUInt32LE(at + 20)
    const uncompressed = file.readUInt32LE(at + 24)
    if (compressed === ZIP64 || uncompressed === ZIP64)
      return null
    const name = file.toString('utf8', at + ENTRY_LENGTH, at + ENTRY_LENGTH + nameLength)
    entries.push({ name, compressed, uncompressed, encrypted: (file.readUInt16LE(at + 8) & ENCRYPTED) !== 0 })
    at += ENTRY_LENGTH + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  // Bytes between the directory and its end record would be something that only some readers see.
  return at === end ? entries : null
}

/** The end record whose comment reaches exactly to the end of the file; −1 where there is none. */
function findEnd(file: Buffer): number {
  const first = Math.max(0, file.length - END_LENGTH - LONGEST_COMMENT)
  for (let at = file.length - END_LENGTH; at >= first; at -= 1) {
    if (file.readUInt32LE(at) === END_SIGNATURE && at + END_LENGTH + file.readUInt16LE(at + 20) === file.length)
      return at
  }
  return -1
}
