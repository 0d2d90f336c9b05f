import type { Core } from '@strapi/strapi'
import type { DocumentMiddleware } from './document-actions.ts'
import { errors } from '@strapi/utils'
import { findUnsafeLinks } from '../input/links.ts'
import { findUnstorable } from '../input/unstorable.ts'
import { walkFields } from '../input/walk-fields.ts'
import { isWrite, paramsOf } from './document-actions.ts'

/** Holds what is saved against what a reader's browser may be given and what both databases can hold; all problems at once. */
export function refuseUnsafeValues(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const { data } = paramsOf(context)
    if (data === undefined || !isWrite(context) || !context.uid.startsWith('api::'))
      return next()
    const problems: string[] = []
    for (const field of walkFields(strapi, context.contentType, data)) {
      const unstorable = findUnstorable(field)
      if (unstorable !== null)
        problems.push(`Feltet «${field.name}» ${unstorable}.`)
      problems.push(...findUnsafeLinks(field).map(link => `Feltet «${field.name}» har en lenke som ikke kan brukes: «${shorten(link)}». Lenker begynner med https://, mailto:, tel: eller /.`))
    }
    if (problems.length > 0)
      throw new errors.ValidationError(problems.slice(0, 20).join(' '), { problems: problems.slice(0, 20) })
    return next()
  }
}

function shorten(link: string): string {
  return link.length > 60 ? `${link.slice(0, 60)}…` : link
}
