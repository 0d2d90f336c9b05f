import type { WholeLocale } from '../../shared/paths.ts'

/** What we ourselves say in a calendar, in the reader's language. */
export interface CalendarWording {
  all: string
  inCounty: (county: string) => string
  budgetYear: string
  cancelled: string
  fictional: string
  registration: string
  more: string
}

export const calendarWording: Record<WholeLocale, CalendarWording> = {
  nb: {
    all: 'Kokeboka: arrangementer',
    inCounty: county => `Kokeboka: arrangementer i ${county}`,
    budgetYear: 'Kokeboka: kommuneåret',
    cancelled: 'Avlyst',
    fictional: 'Dette er diktet opp for å vise hvordan kokeboka virker.',
    registration: 'Påmelding',
    more: 'Mer',
  },
  nn: {
    all: 'Kokeboka: arrangement',
    inCounty: county => `Kokeboka: arrangement i ${county}`,
    budgetYear: 'Kokeboka: kommuneåret',
    cancelled: 'Avlyst',
    fictional: 'Dette er dikta opp for å vise korleis kokeboka verkar.',
    registration: 'Påmelding',
    more: 'Meir',
  },
  en: {
    all: 'The Cookbook: events',
    inCounty: county => `The Cookbook: events in ${county}`,
    budgetYear: 'The Cookbook: the municipal year',
    cancelled: 'Cancelled',
    fictional: 'This is made up to show how the cookbook works.',
    registration: 'Registration',
    more: 'More',
  },
}
