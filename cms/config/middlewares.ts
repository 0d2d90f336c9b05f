import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
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
/** Some files at a time; what one file may be is said in src/uploads, with a reason to the editor. */
const MOST_UPLOADED_BYTES = 100 * 1024 * 1024

/** `strapi::poweredBy` is left out: it tells the world what we run. */
export default () => {
  const { WEB_URL, DATA_DIR } = requireEnv()
  return [
    'strapi::logger',
    { name: 'strapi::compression', config: COMPRESSION },
    'global::api-door',
    'global::explain-refusals',
    'global::explain-login',
    'strapi::errors',
    { name: 'strapi::security', config: { contentSecurityPolicy: CONTENT_SECURITY_POLICY, frameguard: { action: 'deny' } } },
    { name: 'strapi::cors', config: { origin: [WEB_URL], methods: ['GET', 'HEAD', 'OPTIONS'] } },
    'global::serve-uploads-safely',
    'strapi::query',
    'global::explain-unreadable-body',
    { name: 'strapi::body', config: { jsonLimit: '1mb', formLimit: '1mb', textLimit: '1mb', formidable: { uploadDir: prepareUploadingDir(DATA_DIR), maxFileSize: MOST_UPLOADED_BYTES } } },
    'global::remove-temporary-files',
    'global::refuse-bad-input',
    'global::explain-unstorable-values',
    'strapi::session',
    'global::refuse-publishing-without-drafts',
    'global::refuse-upload-from-address',
    'strapi::favicon',
    'strapi::public',
  ]
}

/** Where the files of a request lie until they have been looked at: with our own data, not in a folder that others share. */
function prepareUploadingDir(dataDir: string): string {
  const folder = resolve(dataDir, 'uploading')
  mkdirSync(folder, { recursive: true })
  return folder
}
