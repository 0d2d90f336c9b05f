import type { Core } from '@strapi/strapi'
import { ensureAppendOnly } from '../history/append-only.ts'
import { EDITION_ENTRIES, EDITIONS } from './tables.ts'

/** What is frozen stays frozen. */
export async function ensureEditions(strapi: Core.Strapi): Promise<void> {
  await ensureAppendOnly(strapi, EDITIONS)
  await ensureAppendOnly(strapi, EDITION_ENTRIES)
}
