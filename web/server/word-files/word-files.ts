/**
 * `/maler/<slug>.docx` and `/avtaleutkast/<slug>.docx`: made when first asked for and kept as pages are kept: bounded,
 * stale when the entry changes, and the last good one served while the CMS is down.
 */
import type { Buffer } from 'node:buffer'
import type { InterfaceLocale } from '../../shared/paths.ts'
import type { RenderResult } from '../pages/page-cache.ts'
import type { RenderScope } from '../pages/render-scope.ts'
import type { WordFilePage } from './write-word-file.ts'
import { createHash } from 'node:crypto'
import { readEntryPath, splitLocalePrefix, withLocalePrefix } from '../../shared/paths.ts'
import { CmsUnavailableError } from '../cms/cms-client.ts'
import { requireEnvironment } from '../env.ts'
import { createPageCache } from '../pages/page-cache.ts'
import { runInRenderScope } from '../pages/render-scope.ts'
import { buildEntry } from '../views/build-entry.ts'
import { writeWordFile } from './write-word-file.ts'

export interface WordFile { status: 200 | 404 | 503, body: Buffer | null, etag: string, bytes: number }

const ending = '.docx'

export interface WordFileAddress { type: 'template' | 'agreement-draft', slug: string, reader: InterfaceLocale }

/**
 * `/nn/maler/behovsskildring.docx` → the entry, and the language that goes first where one address has two; null for
 * any other path.
 */
export function readWordFilePath(address: string): WordFileAddress | null {
  if (!address.endsWith(ending))
    return null
  const { locale: reader, path } = splitLocalePrefix(address.slice(0, -ending.length))
  const entry = readEntryPath(path)
  return entry?.type === 'template' || entry?.type === 'agreement-draft' ? { type: entry.type, slug: entry.slug, reader } : null
}

async function findPage(address: string): Promise<WordFilePage | null> {
  const entry = readWordFilePath(address)
  return entry && buildEntry(entry.type, entry.slug, entry.reader)
}

function toNoFile(status: 404 | 503): WordFile {
  return { status, body: null, etag: '', bytes: 0 }
}

async function makeFile(address: string): Promise<WordFile> {
  const page = await findPage(address)
  if (page === null)
    return toNoFile(404)
  const locale = page.locale === 'nn' || page.locale === 'en' ? page.locale : 'nb'
  const body = await writeWordFile(page, requireEnvironment().SITE_URL + withLocalePrefix(page.path, locale))
  const hash = createHash('sha256').update(body).digest('base64url').slice(0, 22)
  return { status: 200, body, etag: `"${hash}"`, bytes: body.length }
}

async function renderFile(address: string): Promise<RenderResult<WordFile>> {
  const scope: RenderScope = { tags: new Set(), isIncomplete: false }
  const page = await runInRenderScope(scope, () => makeFile(address)).catch((error: unknown) => {
    if (error instanceof CmsUnavailableError)
      return toNoFile(503)
    throw error
  })
  return { page, tags: scope.tags, isIncomplete: scope.isIncomplete }
}

/** A file weighs about 12 kB, so 8 MB holds several times all templates there may be. A minute: as for pages. */
export const wordFiles = createPageCache({ render: renderFile, maxBytes: 8 * 1024 * 1024, maxAgeMs: 60_000, retryMs: 5_000 })
