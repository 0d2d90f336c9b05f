import type { Core } from '@strapi/strapi'
import type { DocumentMiddleware } from './document-actions.ts'
import { isWrite, paramsOf } from './document-actions.ts'

interface SlugService { generateUIDField: (wanted: { contentTypeUID: string, field: string, data: object, locale?: string }) => Promise<string> }

/**
 * Makes the address of the title when an editor has not chosen one. Strapi's form asks for a suggestion before there
 * is a title, and so begins with the type's own name: «recipe», «recipe-1». Nobody chooses that.
 */
export function fillInSlug(strapi: Core.Strapi): DocumentMiddleware {
  const slugs: SlugService = strapi.plugin('content-manager').service('uid')
  return async (context, next) => {
    const { data, locale } = paramsOf(context)
    const attributes: Record<string, { type: string }> = context.contentType.attributes
    if (!isWrite(context) || data === undefined || attributes.slug?.type !== 'uid' || typeof data.title !== 'string' || data.title === '')
      return next()
    const isUnchosen = isEmpty(data.slug) ? context.action === 'create' : new RegExp(`^${context.contentType.modelName}(?:-\\d+)?$`).test(String(data.slug))
    if (isUnchosen)
      data.slug = await slugs.generateUIDField({ contentTypeUID: context.uid, field: 'slug', data: { title: data.title }, ...(typeof locale === 'string' ? { locale } : {}) })
    return next()
  }
}

function isEmpty(slug: unknown): boolean {
  return slug === undefined || slug === null || slug === ''
}
