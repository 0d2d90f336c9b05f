import { listSitePages } from './scripts/list-site-pages.ts'

const day = 60 * 60 * 24

export default defineNuxtConfig({
  compatibilityDate: '2026-11-01',
  modules: ['@nuxtjs/i18n', '@nuxt/content', 'nuxt-security'],
  devtools: { enabled: false },
  telemetry: false,
  css: ['~/assets/css/main.css'],

  // No page ships Nuxt's script, only our own small module (ADR 010, modules/enhance.ts). Styles stay in one cached
  // file, so that the content security policy needs no 'unsafe-inline'.
  features: { noScripts: 'all', inlineStyles: false },
  experimental: { payloadExtraction: false, appManifest: false },

  app: {
    head: {
      meta: [
        { name: 'viewport', content: 'width=device-width, initial-scale=1' },
        { name: 'color-scheme', content: 'light dark' },
        { name: 'theme-color', content: '#fbf7f0', media: '(prefers-color-scheme: light)' },
        { name: 'theme-color', content: '#1b1917', media: '(prefers-color-scheme: dark)' },
      ],
      link: [
        { rel: 'icon', type: 'image/svg+xml', href: '/favicon.svg' },
        { rel: 'preload', as: 'font', type: 'font/woff2', href: '/fonts/figtree-latin.woff2', crossorigin: '' },
        { rel: 'preload', as: 'font', type: 'font/woff2', href: '/fonts/fraunces-latin.woff2', crossorigin: '' },
      ],
    },
  },

  i18n: {
    strategy: 'prefix_except_default',
    defaultLocale: 'nb',
    // A guess from the browser would need a cookie, and would give one address two contents.
    detectBrowserLanguage: false,
    locales: [
      { code: 'nb', language: 'nb', name: 'Bokmål', file: 'nb.json' },
      { code: 'nn', language: 'nn', name: 'Nynorsk', file: 'nn.json' },
      { code: 'en', language: 'en', name: 'English', file: 'en.json' },
      // Drafts, shown only where SAMI_INTERFACE says so (ADR 016).
      { code: 'se', language: 'se', name: 'Davvisámegiella', file: 'se.json' },
    ],
  },

  content: {
    // The pages are few and read-only: a database in memory leaves no file behind, wherever the server is started.
    database: { type: 'sqlite', filename: ':memory:' },
    experimental: { sqliteConnector: 'native' },
    renderer: { anchorLinks: false },
    // Colours in code would come as inline styles, which the security policy forbids.
    build: { markdown: { highlight: false } },
  },

  security: {
    // Pages are the same for every reader, so there is no nonce; and a script in a file of ours needs none.
    nonce: false,
    sri: false,
    ssg: false,
    // A limit per address would hit whole municipalities behind one gateway; bad input is handled where it comes in.
    rateLimiter: false,
    xssValidator: false,
    requestSizeLimiter: { maxRequestSizeInBytes: 1_000_000, maxUploadFileRequestInBytes: 1_000_000, throwError: true },
    corsHandler: false,
    removeLoggers: false,
    headers: {
      contentSecurityPolicy: {
        'default-src': ['\'none\''],
        'base-uri': ['\'none\''],
        'connect-src': ['\'self\''],
        'font-src': ['\'self\''],
        'form-action': ['\'self\''],
        'frame-ancestors': ['\'none\''],
        'img-src': ['\'self\'', 'data:'],
        'manifest-src': ['\'self\''],
        'object-src': ['\'none\''],
        'script-src': ['\'self\''],
        'script-src-attr': ['\'none\''],
        'style-src': ['\'self\''],
        // The site is also served over plain HTTP on a laptop; the reverse proxy adds HSTS and the upgrade.
        'upgrade-insecure-requests': false,
      },
      crossOriginEmbedderPolicy: 'require-corp',
      strictTransportSecurity: false,
      xFrameOptions: 'DENY',
      referrerPolicy: 'strict-origin-when-cross-origin',
      permissionsPolicy: { 'camera': [], 'display-capture': [], 'fullscreen': [], 'geolocation': [], 'microphone': [], 'browsing-topics': [] },
    },
  },

  nitro: {
    // The analysis of words is TypeScript in a sister package, and the rules of recurrence are CommonJS to Node: both are
    // built into the server.
    externals: { inline: ['@kokeboka/search-sync', 'rrule'] },
    virtual: { '#site-pages': () => `export const sitePages = ${JSON.stringify(listSitePages())}` },
    compressPublicAssets: { gzip: true, brotli: true },
    routeRules: {
      '/fonts/**': { headers: { 'cache-control': `public, max-age=${365 * day}, immutable` } },
      '/favicon.svg': { headers: { 'cache-control': `public, max-age=${day}` } },
    },
    typescript: { tsConfig: { compilerOptions: { noUncheckedIndexedAccess: true } } },
  },

  typescript: {
    strict: true,
    tsConfig: { compilerOptions: { noUncheckedIndexedAccess: true }, include: ['../enhance/**/*.ts'] },
    nodeTsConfig: { compilerOptions: { noUncheckedIndexedAccess: true }, include: ['../scripts/*.ts', '../test/**/*.ts', '../vitest.config.ts'] },
  },
})
