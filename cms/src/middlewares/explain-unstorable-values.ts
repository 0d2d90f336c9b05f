import { errors } from '@strapi/utils'

/** SQLSTATE class 22, «data exception»: the value is not one of the column's type. https://www.postgresql.org/docs/current/errcodes-appendix.html */
const DATA_EXCEPTION = /^22[\dA-Z]{3}$/

/**
 * Strapi puts ids and filters from the address into the query as they are. SQLite finds nothing; PostgreSQL says that
 * «a» is no number, which is the sender's error and not ours (500).
 */
export default () => async (ctx: { path: string }, next: () => Promise<void>): Promise<void> => {
  try {
    await next()
  }
  catch (error) {
    if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !DATA_EXCEPTION.test(error.code))
      throw error
    throw new errors.ValidationError(ctx.path.startsWith('/api/') ? 'A value in the request is not of the type of its field' : 'En verdi er av feil type for feltet sitt.')
  }
}
