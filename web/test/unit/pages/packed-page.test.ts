import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { packPage, pickEncoding } from '../../../server/pages/packed-page.ts'

describe('a packed page', () => {
  it('holds the same page in every encoding, each with its own ETag', async () => {
    const page = await packPage(200, '<p>Æ ø å</p>')
    expect(brotliDecompressSync(page.bodies.br).toString()).toBe('<p>Æ ø å</p>')
    expect(gunzipSync(page.bodies.gzip).toString()).toBe('<p>Æ ø å</p>')
    expect(new Set(Object.values(page.etags)).size).toBe(3)
  })

  it('leaves a picture as it is, whatever it is sent as', async () => {
    const { bodies, bytes } = await packPage(200, new Uint8Array(1_000), { 'content-type': 'image/png' })
    expect([bodies.br.length, bodies.gzip.length, bodies.identity.length, bytes]).toEqual([1_000, 1_000, 1_000, 1_000])
  })

  it.each([
    ['gzip, deflate, br', 'br'],
    ['gzip', 'gzip'],
    ['br;q=0, gzip;q=0.5', 'gzip'],
    ['*', 'br'],
    ['', 'identity'],
    [undefined, 'identity'],
    ['zstd', 'identity'],
  ] as const)('for «%s» is sent as %s', (header, encoding) => {
    expect(pickEncoding(header)).toBe(encoding)
  })
})
