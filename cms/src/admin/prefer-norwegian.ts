/** Where Strapi 5.54 keeps the language of this browser (admin/src/reducer.ts); it has no setting for a first one. */
const LANGUAGE_KEY = 'strapi-admin-language'

/** The login page too is in Norwegian, until someone chooses another language. */
export function preferNorwegian(): void {
  if (window.localStorage.getItem(LANGUAGE_KEY) === null)
    window.localStorage.setItem(LANGUAGE_KEY, 'no')
}
