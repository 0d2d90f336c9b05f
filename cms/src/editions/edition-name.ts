import { z } from 'zod'

/** The year and a number in it: sorts, cites and stands in an address. */
export const editionName = z.string().regex(/^20\d{2}-[1-9]\d?$/, 'must be a year, a hyphen and a number from 1 to 99, such as 2026-1')
