import { createPageCache } from '../../pages/page-cache.ts'
import { renderPage } from '../../pages/rendered-pages.ts'

export function isCardAddress(address: string): boolean {
  return address.startsWith('/bilder/')
}

/**
 * Pictures are kept apart from pages: they take a hundred times as long to make, and nothing in them tells what is
 * coming or over, so a change is all that makes one old. About 40 kB each: 16 MB holds 400.
 */
export const cardPictures = createPageCache({ render: renderPage, maxBytes: 16 * 1024 * 1024, maxAgeMs: 24 * 60 * 60_000, retryMs: 5_000 })
