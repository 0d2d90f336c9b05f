import type { Core } from '@strapi/strapi'
import type { FieldPath } from '../schema-walk/field-paths.ts'
import type { DocumentMiddleware } from './document-actions.ts'
import { errors } from '@strapi/utils'
import { isContentTypeUid } from '../content/content-types.ts'
import { imagesInBlocks } from '../links/links-in-blocks.ts'
import { fieldPathsOf, populateFor, valuesAt } from '../schema-walk/field-paths.ts'
import { labelPath } from '../schema-walk/label-path.ts'
import { documentIdOf, publishes } from './document-actions.ts'

interface Image { name?: unknown, mime?: unknown, alternativeText?: unknown }

/**
 * Every published image says in words what it shows (WCAG 1.1.1). One that is only there to look at is marked with
 * the text «-»: WCAG wants an empty text for it, but Strapi cannot tell empty from forgotten. The site gives it
 * `alt=""`. Looks at what was published, inside the transaction, as refuse-unready-publishing.ts does.
 */
export function refuseImagesWithoutAlt(strapi: Core.Strapi): DocumentMiddleware {
  return async (context, next) => {
    const result = await next()
    const documentId = documentIdOf(context, result)
    if (documentId === undefined || !isContentTypeUid(context.uid) || !publishes(context))
      return result
    const paths = fieldPathsOf(strapi, context.uid).filter(({ attribute }) => attribute.type === 'media' || attribute.type === 'blocks')
    if (paths.length === 0)
      return result
    const isPublished = context.contentType.options?.draftAndPublish === true ? { publishedAt: { $notNull: true } } : {}
    const entries: unknown[] = await strapi.db.query(context.uid).findMany({ where: { documentId, ...isPublished }, populate: populateFor(paths) })
    const problems = [...new Set(entries.flatMap(entry => paths.flatMap(path => findProblems(entry, path))))]
    if (problems.length > 0)
      throw new errors.ApplicationError(problems.join(' '), { problems })
    return result
  }
}

function findProblems(entry: unknown, path: FieldPath): string[] {
  const isText = path.attribute.type === 'blocks'
  return valuesAt(entry, path.steps)
    .flatMap(value => isText ? imagesInBlocks(value) : imagesOf(value))
    .filter(image => typeof image.alternativeText !== 'string' || image.alternativeText.trim() === '')
    .map(image => `Bildet «${String(image.name ?? 'uten navn')}» i «${labelPath(path)}» mangler alternativ tekst. `
      + `Skriv i mediebiblioteket hva bildet viser, eller «-» hvis det bare er til pynt.${isText ? ' Sett så bildet inn i teksten på nytt.' : ''}`)
}

function imagesOf(media: unknown): Image[] {
  return [media].flat().filter((file): file is Image =>
    typeof file === 'object' && file !== null && 'mime' in file && typeof file.mime === 'string' && file.mime.startsWith('image/'))
}
