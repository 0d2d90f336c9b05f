import type { PageName, PageViews } from './pages.ts'

/** Without a page, the status of the error page that takes its place. */
export type PageReading<View> = { status: 200, page: View } | { status: 400 | 403 | 404 | 422 | 503 }

declare module 'h3' {
  interface H3EventContext {
    /** SITE_URL: canonical addresses are made from it. */
    siteUrl?: string
    /** CMS_PUBLIC_URL: where others reach the API. */
    cmsPublicUrl?: string | undefined
    /** What a page shows. Called, not fetched: a local request costs a render some milliseconds. */
    readPage?: <K extends PageName>(name: K, query: Record<string, string | undefined>) => Promise<PageReading<PageViews[K]>>
    /** SAMI_INTERFACE: whether there are pages in Northern Sámi, and whether they have been checked. */
    samiInterface?: 'off' | 'draft' | 'on'
  }
}
