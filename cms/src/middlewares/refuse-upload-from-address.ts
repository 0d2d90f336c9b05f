import { errors } from '@strapi/utils'

/**
 * Strapi can fetch a file from an address that an editor writes. It looks at where the name leads and then asks again
 * to fetch, following redirects, so it can be made to read what only the server reaches. An editor's browser can fetch
 * the file just as well.
 */
export default () => async (ctx: { path: string }, next: () => Promise<void>): Promise<void> => {
  if (ctx.path === '/upload/actions/upload-from-urls')
    throw new errors.ValidationError('Filer kan ikke hentes fra en adresse. Last ned fila til maskinen din, og last den opp herfra.')
  return next()
}
