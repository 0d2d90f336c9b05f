import type { EntryCard } from './pages.ts'

/** What a frame on somebody else's page shows: open needs, or coming events, of a place. */
export interface EmbedPage { cards: EntryCard[] }
