import type { RevisionBy, RevisionSummary } from '../../history/revision.ts'
import { enumerations } from '../translations/no/enumerations.ts'

const LOCALES: Record<string, string> = { nb: 'bokmål', nn: 'nynorsk', en: 'engelsk', se: 'nordsamisk' }

const WITHOUT_A_PERSON: Record<RevisionBy, string> = {
  'editor': 'en redaktør',
  'seeds': 'startinnholdet',
  'schedule': 'planlagt publisering',
  'import': 'en import',
  'first-kept': 'systemet, da historikken begynte',
  'system': 'systemet',
}

const dayAndTime = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeStyle: 'short', timeZone: 'Europe/Oslo' })
const shortDay = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'short', timeZone: 'Europe/Oslo' })
const day = new Intl.DateTimeFormat('nb-NO', { dateStyle: 'long', timeZone: 'Europe/Oslo' })

/** «12. mars 2026 kl. 14:05», as the clock is in Norway. */
export function formatTime(iso: string): string {
  return dayAndTime.format(new Date(iso))
}

/** «12.03.2026»: where there is room for one line only. */
export function formatShortDay(iso: string): string {
  return shortDay.format(new Date(iso))
}

export function formatDay(iso: string): string {
  return day.format(new Date(iso))
}

export function localeName(locale: string): string {
  return LOCALES[locale] ?? locale
}

export function actionText({ action, isUnchanged }: RevisionSummary): string {
  if (action === 'publish')
    return isUnchanged ? 'Publisert uten endring' : 'Publisert'
  return action === 'unpublish' ? 'Avpublisert' : 'Slettet'
}

export function authorText({ by, admin }: RevisionSummary): string {
  return admin?.name ?? WITHOUT_A_PERSON[by]
}

export function enumerationText(value: string): string {
  const labels: Record<string, string> = enumerations
  return labels[value] ?? value
}
