import { constants } from 'node:zlib'
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

/** Below a packet and a half there is nothing to win. Brotli 4 costs what gzip does; the default 11 is for files made once. */
const COMPRESSION = { threshold: 2048, filter: (type: string) => /^text\/|json|xml|javascript/.test(type), br: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } } }

/** `strapi::poweredBy` is left out: it tells the world what we run. */
export default () => {
  const { WEB_URL } = requireEnv()
  return [
    'strapi::logger',
    { name: 'strapi::compression', config: COMPRESSION },
    'global::api-door',
    'strapi::errors',
    { name: 'strapi::security', config: { contentSecurityPolicy: CONTENT_SECURITY_POLICY, frameguard: { action: 'deny' } } },
    { name: 'strapi::cors', config: { origin: [WEB_URL], methods: ['GET', 'HEAD', 'OPTIONS'] } },
    'strapi::query',
    { name: 'strapi::body', config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb' } },
    'strapi::session',
    'strapi::favicon',
    'strapi::public',
  ]
}
