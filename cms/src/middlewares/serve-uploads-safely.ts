import { posix } from 'node:path'

interface ServedContext { path: string, set: (headers: Record<string, string>) => void }

/** Shown in the page; all else is saved, never opened at our address. */
const SHOWN = /\.(?:png|jpe?g|webp|avif|gif)$/i
const HEADERS = {
  // A browser must not guess that a text is a page.
  'X-Content-Type-Options': 'nosniff',
  // Opened by itself, a file may run nothing and ask for nothing.
  'Content-Security-Policy': 'default-src \'none\'; img-src \'self\'; style-src \'unsafe-inline\'; sandbox',
  // The site shows pictures from here, at another address.
  'Cross-Origin-Resource-Policy': 'cross-origin',
}

/** What an editor uploaded is served as a file and never as a page. By the decoded path: `/%75ploads/` is served too. */
export default () => async (ctx: ServedContext, next: () => Promise<void>): Promise<void> => {
  await next()
  const path = posix.normalize(decode(ctx.path))
  if (path.startsWith('/uploads/'))
    ctx.set({ ...HEADERS, ...(SHOWN.test(path) ? {} : { 'Content-Disposition': 'attachment' }) })
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  }
  catch {
    return path
  }
}
