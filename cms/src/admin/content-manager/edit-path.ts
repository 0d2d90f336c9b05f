const SINGLE_TYPES = ['api::site-settings.site-settings']

/** Where the admin edits a document, in the given language. */
export function editPath({ uid, documentId, locale }: { uid: string, documentId: string, locale: string | null }): string {
  const path = SINGLE_TYPES.includes(uid) ? `single-types/${uid}` : `collection-types/${uid}/${documentId}`
  return `/content-manager/${path}${locale === null ? '' : `?plugins[i18n][locale]=${locale}`}`
}
