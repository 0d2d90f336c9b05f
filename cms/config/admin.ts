import type { Core } from '@strapi/strapi'
import { createPreviewHandler } from '../src/preview/preview-handler.ts'
import { requireEnv } from './env/env.ts'

declare const strapi: Core.Strapi
const HOUR = 3600
const DAY = 24 * HOUR

/** Seconds. Without «remember me» at most a week, and over when nobody has been there for half a day; with it a month and two weeks. */
const SESSIONS = {
  accessTokenLifespan: HOUR / 2,
  maxSessionLifespan: 7 * DAY,
  idleSessionLifespan: 12 * HOUR,
  maxRefreshTokenLifespan: 30 * DAY,
  idleRefreshTokenLifespan: 14 * DAY,
}

export default () => {
  const env = requireEnv()
  return {
    auth: {
      secret: env.ADMIN_JWT_SECRET,
      sessions: SESSIONS,
      // No other site's link or form carries the login. `secure` is left to Strapi: on where the login came over HTTPS,
      // also behind a proxy that says so, and off at http://localhost, where a browser would not send it back.
      cookie: { sameSite: 'strict' },
    },
    // By address and email. Five is Strapi's own; written here so that a later version does not change it unseen.
    rateLimit: { enabled: true, interval: { min: 5 }, max: 5 },
    apiToken: { salt: env.API_TOKEN_SALT },
    transfer: { token: { salt: env.TRANSFER_TOKEN_SALT } },
    secrets: { encryptionKey: env.ENCRYPTION_KEY },
    flags: { nps: false, promoteEE: false },
    autoOpen: false,
    preview: {
      enabled: true,
      config: {
        // Goes into `frame-src` of the admin's content security policy.
        allowedOrigins: [new URL(env.WEB_URL).origin],
        handler: createPreviewHandler({
          webUrl: env.WEB_URL,
          secret: env.ADMIN_JWT_SECRET,
          readAbility: () => strapi.requestContext.get()?.state.userAbility,
        }),
      },
    },
  }
}
