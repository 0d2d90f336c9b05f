import type { Core } from '@strapi/strapi'

/** Strapi's code for its Norwegian translation of the admin. */
const ADMIN_LANGUAGE = 'no'

/** An administrator with the address and password of the environment, when there is no user at all. */
export async function ensureFirstEditor(strapi: Core.Strapi): Promise<void> {
  const users = strapi.service('admin::user')
  if (await users.exists())
    return
  const { email, password } = strapi.config.get<{ email: string, password: string }>('start.editor')
  const superAdmin = await strapi.service('admin::role').getSuperAdmin()
  await users.create({
    email,
    password,
    // The home page greets with the first name.
    firstname: 'Redaktør',
    lastname: 'i kokeboka',
    isActive: true,
    registrationToken: null,
    preferedLanguage: ADMIN_LANGUAGE,
    roles: [superAdmin.id],
  })
  strapi.log.info(`First editor made: ${email}`)
}
