import type { Cms } from '../boot-cms.ts'
import type { AdminUser, Reply } from '../roles/admin-user.ts'
import { Buffer } from 'node:buffer'
import { existsSync, readdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bootCms } from '../boot-cms.ts'
import { logIn } from '../roles/admin-user.ts'
import { makeDocx, makeZip } from './make-zip.ts'

/** Strapi's own sharp, to make pictures with. */
interface Sharp { withExif: (exif: object) => Sharp, withMetadata: (metadata: object) => Sharp, toFormat: (format: string) => Sharp, toBuffer: () => Promise<Buffer>, metadata: () => Promise<{ width: number, height: number, exif?: Buffer, orientation?: number, format: string }> }
const require = createRequire(import.meta.url)
const sharp = createRequire(createRequire(require.resolve('@strapi/strapi')).resolve('@strapi/upload/package.json'))('sharp') as (input: Buffer | { create: object }, options?: object) => Sharp

const picture = (width = 60, height = 40): Sharp => sharp({ create: { width, height, channels: 3, background: '#8d2f54' } })
const png = () => picture().toFormat('png').toBuffer()
const PDF = Buffer.from('%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')
const ODT_MIME = 'application/vnd.oasis.opendocument.text'

let cms: Cms
let forfatter: AdminUser
let other: AdminUser
let redaktør: AdminUser

beforeAll(async () => {
  process.env.SEED = '0'
  cms = await bootCms()
  forfatter = await logIn(cms, 'forfatter')
  other = await logIn(cms, 'forfatter')
  redaktør = await logIn(cms, 'redaktør')
})
afterAll(() => cms?.stop())

type Named = [name: string, content: Buffer | string, type?: string]
function toForm(files: Named[], info?: unknown): FormData {
  const form = new FormData()
  for (const [name, content, type = 'application/octet-stream'] of files)
    form.append('files', new Blob([new Uint8Array(Buffer.from(content as string))], { type }), name)
  for (const one of [info ?? files.map(([name]) => ({ name }))].flat())
    form.append('fileInfo', typeof one === 'string' ? one : JSON.stringify(one))
  return form
}
const upload = (files: Named[], info?: unknown, user = forfatter): Promise<Reply> => user.call('POST', '/upload', toForm(files, info))
const uploaded = (reply: Reply): { id: number, name: string, url: string, ext: string, mime: string, hash: string } => (reply.body as never as Record<number, never>)[0] as never

async function stored(): Promise<unknown> {
  return [
    await cms.strapi.db.query('plugin::upload.file').count(),
    readdirSync(join(cms.strapi.dirs.static.public, 'uploads')).sort(),
    readdirSync(join(process.env.DATA_DIR ?? '', 'uploading')),
  ]
}
const reasonOf = (reply: Reply): string => reply.body.error?.message ?? ''

describe('what may be uploaded', () => {
  it.each<[string, () => Promise<Buffer> | Buffer | string, string]>([
    ['bilde.png', png, 'image/png'],
    ['bilde.jpg', () => picture().toFormat('jpeg').toBuffer(), 'image/jpeg'],
    ['bilde.JPEG', () => picture().toFormat('jpeg').toBuffer(), 'image/jpeg'],
    ['bilde.webp', () => picture().toFormat('webp').toBuffer(), 'image/webp'],
    ['bilde.avif', () => picture().toFormat('avif').toBuffer(), 'image/avif'],
    ['bilde.gif', () => picture().toFormat('gif').toBuffer(), 'image/gif'],
    ['rapport.pdf', () => PDF, 'application/pdf'],
    ['mal.docx', () => makeDocx(), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'],
    ['budsjett.xlsx', () => makeZip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]), 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'],
    ['foredrag.pptx', () => makeZip([{ name: '[Content_Types].xml' }, { name: 'ppt/presentation.xml' }, { name: 'ppt/embeddings/tall.xlsx' }]), 'application/vnd.openxmlformats-officedocument.presentationml.presentation'],
    ['mal.odt', () => makeZip([{ name: 'mimetype', content: ODT_MIME }, { name: 'content.xml' }]), ODT_MIME],
    ['tall.csv', () => 'kommune;antall\nTromsø;3\n', 'text/csv'],
    ['notat.txt', () => '\uFEFFBåde æ, ø og å.', 'text/plain'],
  ])('%s', async (name, make, mime) => {
    const reply = await upload([[name, await make()]])
    expect([reply.status, reasonOf(reply)]).toEqual([201, ''])
    expect(uploaded(reply)).toMatchObject({ name: name.replace('JPEG', 'jpeg'), mime, ext: name.slice(name.indexOf('.')).toLowerCase() })
  })

  it('is checked by content also where the sender says another type', async () => {
    expect(uploaded(await upload([['bilde.png', await png(), 'text/html']]))).toMatchObject({ mime: 'image/png', ext: '.png' })
  })
})

/** A small file whose header says 65 500 × 65 500. */
async function claimLarge(): Promise<Buffer> {
  const bomb = await png()
  bomb.writeUInt32BE(65_500, 16)
  bomb.writeUInt32BE(65_500, 20)
  return bomb
}

const SVG = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'
const MB = 1024 * 1024

describe('what is refused, with a reason and nothing stored', () => {
  it.each<[string, string, () => Promise<Buffer> | Buffer | string, RegExp]>([
    ['a picture with script', 'bilde.svg', () => SVG, /SVG kan ha skript/],
    ['a picture with script that calls itself PNG', 'bilde.png', () => SVG, /et annet enn det filnavnet sier/],
    ['a page', 'side.html', () => '<script>alert(1)</script>', /Slike filer tas ikke imot/],
    ['a page that calls itself a picture', 'side.jpg', () => '<html>', /et annet enn det filnavnet sier/],
    ['a program', 'program.exe', () => 'MZ', /Slike filer tas ikke imot/],
    ['a program whose name is turned round', 'bilde\u202Egnp.exe', () => 'MZ', /Slike filer tas ikke imot/],
    ['a file without an extension', 'bilde', png, /Slike filer tas ikke imot/],
    ['a file with an extension of Object', 'bilde.constructor', png, /Slike filer tas ikke imot/],
    ['a picture of another kind than its name', 'bilde.png', () => picture().toFormat('jpeg').toBuffer(), /et annet enn det filnavnet sier/],
    ['a picture that is cut off', 'bilde.png', async () => (await png()).subarray(0, 60), /skadet/],
    ['an empty file', 'tom.pdf', () => '', /./],
    ['a picture that unpacks to 100 million pixels', 'bombe.png', () => picture(10_000, 10_000).toFormat('png').toBuffer(), /for stort: 10000 × 10000/],
    ['a picture that says it has 4 billion pixels', 'bombe.png', claimLarge, /skadet|for stort/],
    ['an archive', 'alt.zip', () => makeZip([{ name: 'a' }]), /Slike filer tas ikke imot/],
    ['an archive that calls itself Word', 'mal.docx', () => makeZip([{ name: 'a' }]), /et annet enn det filnavnet sier/],
    ['an Excel document that calls itself Word', 'mal.docx', () => makeZip([{ name: '[Content_Types].xml' }, { name: 'xl/workbook.xml' }]), /et annet enn/],
    ['an OpenDocument without its type', 'mal.odt', () => makeZip([{ name: 'content.xml' }]), /et annet enn/],
    ['a document that unpacks to 4 GB', 'mal.docx', () => makeDocx({ name: 'word/a.xml', compressed: 10, uncompressed: 4_000_000_000 }), /3815 MB når det pakkes ut/],
    ['a document packed a thousand times', 'mal.docx', () => makeDocx({ name: 'word/a.xml', compressed: 10, uncompressed: 100 * MB }), /pakket så hardt/],
    ['a document with too many parts', 'mal.docx', () => makeDocx(...Array.from({ length: 5001 }, (_, index) => ({ name: `${index}` }))), /pakket med 5003 deler/],
    ['a document with parts on top of each other', 'mal.docx', () => makeDocx({ name: 'a', compressed: MB }, { name: 'b', compressed: MB }), /oppå hverandre/],
    ['a document with an archive inside', 'mal.docx', () => makeDocx({ name: 'word/media/42.zip' }), /pakket fil inni seg/],
    ['a document of the 64-bit kind', 'mal.docx', () => makeDocx({ name: 'a', uncompressed: 0xFFFFFFFF }), /lar seg ikke lese/],
    ['a document with paths out of itself', 'mal.docx', () => makeDocx({ name: '../../etc/passwd' }), /stier ut av dokumentet/],
    ['a document with a password', 'mal.docx', () => makeDocx({ name: 'a', encrypted: true }), /låst med passord/],
    ['a document with macros', 'mal.docx', () => makeDocx({ name: 'word/vbaProject.bin' }), /makroer/],
    ['a document with macros by name', 'mal.docm', () => makeDocx(), /DOCX/],
    ['a document without its end', 'mal.docx', () => makeDocx().subarray(0, 60), /lar seg ikke lese/],
    ['a PDF that is an archive too', 'rapport.pdf', () => Buffer.concat([PDF, makeZip([{ name: 'a' }])]), /noe mer i seg/],
    ['a PDF with something after it', 'rapport.pdf', () => Buffer.concat([PDF, Buffer.from('<script>')]), /noe mer i seg/],
    ['an archive that is a PDF too', 'rapport.pdf', () => Buffer.concat([makeZip([{ name: 'a' }]), PDF]), /et annet enn/],
    ['a text that is not text', 'notat.txt', () => Buffer.from([0x41, 0, 0x42]), /ikke ren tekst/],
    ['a table that is not UTF-8', 'tall.csv', () => Buffer.from('Troms\xF8', 'latin1'), /CSV UTF-8/],
    ['a text that is a PDF', 'notat.txt', () => PDF, /et annet enn/],
    ['too large a text', 'notat.txt', () => 'a'.repeat(6 * MB), /for stor: 6 MB.*5 MB/],
  ])('%s', async (_what, name, make, reason) => {
    const before = await stored()
    const reply = await upload([[name, await make()]])
    expect(reply.status).toBe(400)
    expect(reasonOf(reply)).toMatch(reason)
    expect(await stored()).toEqual(before)
  })

  it('a whole batch when one file in it is wrong', async () => {
    const before = await stored()
    const reply = await upload([['bilde.png', await png()], ['bilde.svg', SVG]])
    expect([reply.status, reasonOf(reply)]).toEqual([400, expect.stringContaining('«bilde.svg» ble ikke lastet opp')])
    expect(await stored()).toEqual(before)
  })

  it('through the other routes too', async () => {
    const before = await stored()
    const one = await forfatter.call('POST', '/upload/files', toForm([['bilde.svg', SVG]]))
    expect([one.status, reasonOf(one)]).toEqual([400, expect.stringContaining('SVG')])
    const fromAddress = await redaktør.call('POST', '/upload/actions/upload-from-urls', { urls: [`${cms.url}/admin`] })
    expect([fromAddress.status, reasonOf(fromAddress)]).toEqual([400, expect.stringContaining('Last ned fila')])
    const anonymous = await fetch(`${cms.url}/api/upload`, { method: 'POST', body: toForm([['bilde.png', await png()]]) })
    expect(anonymous.status).toBe(403)
    const elsewhere = await fetch(`${cms.url}/api/recipes`, { method: 'POST', body: toForm([['bilde.png', await png()]]) })
    expect(elsewhere.status).toBe(415)
    expect(await stored()).toEqual(before)
  })

  it.each<[string, unknown]>([['is not JSON', '{'], ['is a list', '[]'], ['is a number', '1'], ['has a folder that is not there', { folder: 999 }], ['has a name of another type', { name: { a: 1 } }], ['has a name with NUL', { name: 'a\0.png' }]])('a request whose description %s', async (_what, info) => {
    const before = await stored()
    expect((await upload([['bilde.png', await png()]], info)).status).toBe(400)
    expect((await forfatter.call('POST', '/upload/files', toForm([['bilde.png', await png()]], info))).status).toBe(400)
    expect(await stored()).toEqual(before)
  })
})

describe('a name', () => {
  it.each([
    ['../../../etc/passwd.png', 'passwd.png'],
    ['..\\..\\windows\\bilde.png', 'bilde.png'],
    ['faktura\u202Egpj.png', 'fakturagpj.png'],
    ['CON.png', 'fil-CON.png'],
    ['.png.png', 'png.png'],
    ['bilde<script>.png', 'bilde-script-.png'],
    [`${'å'.repeat(400)}.png`, `${'å'.repeat(120)}.png`],
  ])('is made harmless: %#', async (name, clean) => {
    const file = uploaded(await upload([[name, await png()]], { name }))
    expect(file.name).toBe(clean)
    expect(file.url).toMatch(/^\/uploads\/[\w-]+\.png$/)
    expect(existsSync(join(cms.strapi.dirs.static.public, file.url))).toBe(true)
  })
})

describe('a photo', () => {
  it.each(['jpeg', 'png', 'webp', 'avif'])('has no place, time or camera left in it, as %s, and stands upright', async (format) => {
    const photo = await picture(600, 400).withMetadata({ orientation: 6 }).withExif({ IFD0: { Make: 'HEMMELIG-KAMERA' }, IFD3: { GPSLatitude: '69/1 38/1 0/1' } }).toFormat(format).toBuffer()
    expect(photo.includes('HEMMELIG-KAMERA')).toBe(true)
    const file = uploaded(await upload([[`foto.${format}`, photo]]))
    for (const name of readdirSync(join(cms.strapi.dirs.static.public, 'uploads')).filter(name => name.includes(file.hash))) {
      const served = Buffer.from(await (await fetch(`${cms.url}/uploads/${name}`)).arrayBuffer())
      expect(served.includes('HEMMELIG-KAMERA')).toBe(false)
      const { exif, format: found, width, height } = await sharp(served).metadata()
      expect([exif, found === 'heif' ? 'avif' : found]).toEqual([undefined, format])
      if (format === 'jpeg')
        expect(height).toBeGreaterThan(width)
    }
  })

  it('has nothing hidden after it', async () => {
    const file = uploaded(await upload([['bilde.png', Buffer.concat([await png(), makeZip([{ name: 'gjemt.exe' }])])]]))
    expect((await (await fetch(`${cms.url}${file.url}`)).text()).includes('gjemt.exe')).toBe(false)
  })
})

describe('a file that is replaced', () => {
  const replace = (id: number, files: Named[], user = forfatter): Promise<Reply> => user.call('POST', `/upload?id=${id}`, toForm(files, { name: files[0]?.[0] }))

  it('obeys the same rules, and keeps its type', async () => {
    const { id, url } = uploaded(await upload([['bilde.png', await png()]]))
    const bytes = async () => (await (await fetch(`${cms.url}${url}`)).arrayBuffer()).byteLength
    const before = await bytes()
    expect(reasonOf(await replace(id, [['bilde.png', SVG]]))).toMatch(/et annet enn/)
    expect(reasonOf(await replace(id, [['rapport.pdf', PDF]]))).toMatch(/fil av samme type \(\.png\)/)
    expect((await forfatter.call('POST', `/upload/files/${id}/replace`, toForm([['bilde.svg', SVG]]))).status).toBe(400)
    expect(await bytes()).toBe(before)
    expect((await replace(id, [['nytt.png', await picture(90, 90).toFormat('png').toBuffer()]])).status).toBe(200)
    expect(await bytes()).not.toBe(before)
  })

  it('is one that the forfatter has uploaded; a redaktør may replace and delete all', async () => {
    const { id } = uploaded(await upload([['bilde.png', await png()]]))
    const refused = await replace(id, [['bilde.png', await png()]], other)
    expect([refused.status, reasonOf(refused)]).toEqual([403, expect.stringContaining('filer du selv har lastet opp')])
    expect((await other.call('DELETE', `/upload/files/${id}`)).status).toBe(403)
    expect((await replace(id, [['bilde.png', await png()]], redaktør)).status).toBe(200)
    expect((await redaktør.call('DELETE', `/upload/files/${id}`)).status).toBe(200)
  })
})

describe('a file that readers have', () => {
  const attach = async (id: number, status: 'draft' | 'published') => cms.strapi.documents('api::template.template').create({ locale: 'nb', status, data: { title: 'M', slug: `m-${id}`, summary: 'M', kind: 'note', version: '1', versionDate: '2026-01-01', attachments: [id] } as never })
  const draw = async (file: object, status: 'draft' | 'published') => cms.strapi.documents('api::idea.idea').create({ locale: 'nb', status, data: { title: 'I', slug: `i-${Math.random()}`.replace('.', ''), summary: 'I', problem: 'P', approach: 'A', body: [{ type: 'image', image: { ...file, alternativeText: 'Et bilde' }, children: [{ type: 'text', text: '' }] }] } as never })
  const remove = (id: number, user = forfatter) => user.call('DELETE', `/upload/files/${id}`)
  const removeMany = (fileIds: number[], user = forfatter) => user.call('POST', '/upload/actions/bulk-delete', { fileIds, folderIds: [] })

  it('is removed and replaced only by who publishes, also where the forfatter uploaded it', async () => {
    const attached = uploaded(await upload([['rapport.pdf', PDF]]))
    const drawn = uploaded(await upload([['bilde.png', await png()]]))
    await attach(attached.id, 'published')
    await draw(drawn, 'published')
    for (const { id } of [attached, drawn]) {
      for (const reply of [await remove(id), await removeMany([id]), await forfatter.call('POST', `/upload?id=${id}`, toForm([['rapport.pdf', PDF]]))])
        expect([reply.status, reasonOf(reply)]).toEqual([403, expect.stringContaining('er i bruk i noe som er publisert')])
      expect((await remove(id, redaktør)).status).toBe(200)
    }
  })

  it('is not one that is in a draft only', async () => {
    const attached = uploaded(await upload([['rapport.pdf', PDF]]))
    const drawn = uploaded(await upload([['bilde.png', await png()]]))
    await attach(attached.id, 'draft')
    await draw(drawn, 'draft')
    expect((await removeMany([attached.id, drawn.id])).status).toBe(200)
  })

  it('is not removed with others that may be', async () => {
    const own = uploaded(await upload([['rapport.pdf', PDF]]))
    const others = uploaded(await upload([['rapport.pdf', PDF]], undefined, other))
    const before = await stored()
    expect((await removeMany([own.id, others.id])).status).toBe(403)
    expect(await stored()).toEqual(before)
  })

  it('is not removed with its folder', async () => {
    const { body: { data: folder } } = await forfatter.call('POST', '/upload/folders', { name: 'Mappe', parent: null })
    await upload([['rapport.pdf', PDF]], { name: 'rapport.pdf', folder: folder.id }, other)
    const before = await stored()
    expect((await forfatter.call('POST', '/upload/actions/bulk-delete', { fileIds: [], folderIds: [folder.id] })).status).toBe(403)
    expect(await stored()).toEqual(before)
  })
})

describe('a file that readers open', () => {
  it.each([['rapport.pdf', PDF, 'attachment'], ['notat.txt', '<script>alert(1)</script>', 'attachment'], ['bilde.png', undefined, null]] as const)('%s can run nothing at our address', async (name, content, disposition) => {
    const { url } = uploaded(await upload([[name, content ?? await png()]]))
    for (const address of [url, url.replace('/uploads', '/%75ploads'), url.replace('/uploads', '/./uploads'), `/x/..%2f${url.slice(1)}`]) {
      const { status, headers } = await fetch(`${cms.url}${address}`)
      if (status === 404)
        continue
      expect([address, status, headers.get('content-disposition'), headers.get('x-content-type-options')]).toEqual([address, 200, disposition, 'nosniff'])
      expect(headers.get('content-security-policy')).toMatch(/^default-src 'none';.*sandbox$/)
      expect(headers.get('content-type')).not.toMatch(/html|svg|javascript/)
    }
  })
})
