/** The year and a number in it, `2026-1`: sorts, cites and stands in an address. */
export const EDITION_NAME = /^20\d{2}-[1-9]\d?$/
