import type { EntryCard, EntryLink } from './pages.ts'

/** Whom one turns to in a municipality. `mailHref` is safe to follow. */
export interface ContactView extends EntryLink { documentId: string, unit: string, mailbox: string | null, mailHref: string | null, phone: string | null, howToApproach: string | null, wantedNow: string | null }

export interface MunicipalityPage {
  title: string
  path: string
  isDemo: boolean
  county: string | null
  website: { href: string, text: string } | null
  plans: { label: string, href: string }[]
  contacts: ContactView[]
  needs: EntryCard[]
  events: EntryCard[]
  meetingPlaces: EntryCard[]
  examples: EntryCard[]
  providers: EntryCard[]
}

/** `contact` is the title of the first contact point; `counts` says what else there is. */
export interface MunicipalityRow { title: string, path: string, isDemo: boolean, contact: EntryLink | null, counts: { type: 'need' | 'event' | 'meeting-place' | 'example' | 'provider', count: number }[] }
export interface MunicipalityListPage { total: number, withContact: number, counties: { name: string | null, municipalities: MunicipalityRow[] }[] }
