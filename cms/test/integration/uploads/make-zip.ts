import { Buffer } from 'node:buffer'

export interface ZipPart { name: string, content?: string | Buffer, /** What the directory claims. */ compressed?: number, uncompressed?: number, encrypted?: boolean }

/** An archive with stored parts, whose directory may say something else than what is there. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const locals: Buffer[] = []
  const directory: Buffer[] = []
  let offset = 0
  for (const part of parts) {
    const name = Buffer.from(part.name)
    const content = Buffer.from(part.content ?? '')
    const local = Buffer.alloc(30)
    local.writeUInt32LE(0x04034B50, 0)
    local.writeUInt32LE(content.length, 18)
    local.writeUInt32LE(content.length, 22)
    local.writeUInt16LE(name.length, 26)
    const entry = Buffer.alloc(46)
    entry.writeUInt32LE(0x02014B50, 0)
    entry.writeUInt16LE(part.encrypted === true ? 1 : 0, 8)
    entry.writeUInt32LE(part.compressed ?? content.length, 20)
    entry.writeUInt32LE(part.uncompressed ?? content.length, 24)
    entry.writeUInt16LE(name.length, 28)
    entry.writeUInt32LE(offset, 42)
    locals.push(local, name, content)
    directory.push(entry, name)
    offset += 30 + name.length + content.length
  }
  const end = Buffer.alloc(22)
  const size = directory.reduce((total, piece) => total + piece.length, 0)
  end.writeUInt32LE(0x06054B50, 0)
  end.writeUInt16LE(parts.length, 8)
  end.writeUInt16LE(parts.length, 10)
  end.writeUInt32LE(size, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...locals, ...directory, end])
}

/** As small as a Word document is recognised. */
export function makeDocx(...more: ZipPart[]): Buffer {
  return makeZip([{ name: '[Content_Types].xml', content: '<Types/>' }, { name: 'word/document.xml', content: '<document/>' }, ...more])
}
