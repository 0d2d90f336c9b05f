import type { Core } from '@strapi/strapi'
import { createPreviewHandler } from '../src/preview/preview-handler.ts'
import { requireEnv } from './env/env.ts'

declare const strapi: Core.Strapi

export default () => {
  const env = requireEnv()
  return {
    auth: { secret: env.ADMIN_JWT_SECRET, sessions: { maxRefreshTokenLifespan: 30 * 24 * 3600, maxSessionLifespan: 7 * 24 * 3600 } },
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
