import { requireEnv } from './env/env.ts'

/** What the admin loads: itself, and images an editor has uploaded. Vite's build needs inline styles. */
const CONTENT_SECURITY_POLICY = {
  useDefaults: true,
  directives: {
    'connect-src': ['\'self\''],
    'img-src': ['\'self\'', 'data:', 'blob:'],
    'media-src': ['\'self\'', 'data:', 'blob:'],
    'frame-ancestors': ['\'none\''],
  },
}

/** `strapi::poweredBy` is left out: it tells the world what we run. */
export default () => {
  const { WEB_URL } = requireEnv()
  return [
    'strapi::logger',
    'global::explain-refusals',
    'strapi::errors',
    { name: 'strapi::security', config: { contentSecurityPolicy: CONTENT_SECURITY_POLICY, frameguard: { action: 'deny' } } },
    { name: 'strapi::cors', config: { origin: [WEB_URL], methods: ['GET', 'HEAD', 'OPTIONS'] } },
    'strapi::query',
    { name: 'strapi::body', config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb' } },
    'strapi::session',
    'global::refuse-publishing-without-drafts',
    'strapi::favicon',
    'strapi::public',
  ]
}
