declare module 'h3' {
  interface H3EventContext {
    /** SITE_URL: canonical addresses are made from it. */
    siteUrl?: string
  }
}

export {}
