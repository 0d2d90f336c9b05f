import { Buffer } from 'node:buffer'

/**
 * A place in a feed. Opaque to the outside, so that what is in it can change. `dropped` is the last removal that was
 * no longer kept when the cursor was given out: who began after that removal was dropped has not missed it, however
 * early in the feed he still reads.
 */
export interface Cursor { feed: string, seq: number, dropped: number }

export function formatCursor({ feed, seq, dropped }: Cursor): string {
  return Buffer.from(`1.${feed}.${seq}.${dropped}`).toString('base64url')
}

/** Null for what we have not given out. */
export function parseCursor(text: string): Cursor | null {
  const match = /^1\.([0-9a-f]{8})\.(\d{1,15})\.(\d{1,15})$/.exec(Buffer.from(text, 'base64url').toString())
  return match === null ? null : { feed: match[1] ?? '', seq: Number(match[2]), dropped: Number(match[3]) }
}
