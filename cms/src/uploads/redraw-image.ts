import { rename, rm, stat } from 'node:fs/promises'
import { createRequire } from 'node:module'

/** What is used of sharp, which is Strapi's dependency and not ours: its own copy, so that there is one libvips in the process. */
interface Sharp {
  metadata: () => Promise<{ width?: number, height?: number, pageHeight?: number, pages?: number }>
  autoOrient: () => Sharp
  keepIccProfile: () => Sharp
  toFormat: (format: string, options: Record<string, unknown>) => Sharp
  toFile: (path: string) => Promise<unknown>
}
type SharpConstructor = (path: string, options: { animated: boolean, limitInputPixels: number, failOn: 'error' }) => Sharp

const strapi = createRequire(require.resolve('@strapi/strapi'))
const sharp = createRequire(strapi.resolve('@strapi/upload/package.json'))('sharp') as SharpConstructor

/** All frames together. A phone's largest photo has 50 million; unpacked that is 150 MB. */
export const MOST_PIXELS = 50_000_000
/** Near what came in; Strapi makes the smaller versions. AVIF at its default effort takes minutes for a large picture. */
const OPTIONS: Readonly<Record<string, Record<string, unknown>>> = {
  'image/jpeg': { quality: 90 },
  'image/png': {},
  'image/webp': { quality: 90 },
  'image/avif': { quality: 70, effort: 2 },
  'image/gif': {},
}

export type RedrawResult = { ok: true, size: number } | { ok: false, reason: string }

/**
 * Puts a new drawing in the place of the picture, with the same pixels and nothing else: gone are place, time and
 * camera (EXIF, XMP: personal data), thumbnails of what was cut away, and whatever was hidden after the picture. The
 * orientation is drawn in, or a photo would lie on its side. Colours keep their profile.
 */
export async function redrawImage(path: string, mime: string): Promise<RedrawResult> {
  const redrawn = `${path}.redrawn`
  try {
    // Without a limit for the header, so that it is we who say what is too large, and to whom.
    const { width = 0, height = 0, pageHeight = height, pages = 1 } = await sharp(path, { animated: true, limitInputPixels: 0x3FFF ** 2, failOn: 'error' }).metadata()
    if (width * pageHeight * pages > MOST_PIXELS)
      return { ok: false, reason: `Bildet er for stort: ${width} × ${pageHeight} piksler${pages > 1 ? ` i ${pages} bilder` : ''}. Gjør det mindre enn ${MOST_PIXELS / 1_000_000} millioner piksler.` }
    await sharp(path, { animated: true, limitInputPixels: MOST_PIXELS, failOn: 'error' })
      .autoOrient()
      .keepIccProfile()
      .toFormat(mime.slice('image/'.length), OPTIONS[mime] ?? {})
      .toFile(redrawn)
    await rename(redrawn, path)
    return { ok: true, size: (await stat(path)).size }
  }
  catch (error) {
    await rm(redrawn, { force: true })
    if (error instanceof Error && 'code' in error)
      throw error // The disk's, not the picture's.
    return { ok: false, reason: 'Bildet er skadet og lar seg ikke åpne. Lagre det på nytt og prøv igjen.' }
  }
}
