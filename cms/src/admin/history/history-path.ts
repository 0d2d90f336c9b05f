interface DocumentOfHistory { uid: string, documentId: string, locale: string | null }

export const HISTORY_ROUTE = 'kokeboka/historikk/:uid/:documentId'
/** Types with one document, whose form has another address. */
const SINGLE_TYPES = new Set(['api::site-settings.site-settings'])

export function historyPath({ uid, documentId, locale }: DocumentOfHistory): string {
  return `/kokeboka/historikk/${uid}/${documentId}${locale === null ? '' : `?locale=${locale}`}`
}

/** The form in the content manager. */
export function formPath({ uid, documentId, locale }: DocumentOfHistory): string {
  const path = SINGLE_TYPES.has(uid) ? `/content-manager/single-types/${uid}` : `/content-manager/collection-types/${uid}/${documentId}`
  return locale === null ? path : `${path}?plugins[i18n][locale]=${locale}`
}
