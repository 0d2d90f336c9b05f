declare module '#site-pages' {
  /** Made when the site is built; see scripts/list-site-pages.ts. */
  export const sitePages: { path: string, languages: ('nb' | 'nn' | 'en' | 'se')[] }[]
}
