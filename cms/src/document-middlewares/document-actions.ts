import type { Modules } from '@strapi/strapi'

export type DocumentContext = Modules.Documents.Middleware.Context
export type DocumentAction = DocumentContext['action']
export type DocumentMiddleware = (context: DocumentContext, next: () => Promise<unknown>) => Promise<unknown>

/**
 * What each action of the document service can do to what readers see.
 * - `never`: only reads
 * - `drafts`: writes drafts only (in a type with draft & publish; else what it writes is public at once)
 * - `if-published`: writes a draft, and publishes it where the caller says `status: 'published'`; there is then no
 *   `publish` action to be seen
 * - `always`
 * A Record over all actions: a new action in Strapi fails to compile until someone has decided about it.
 */
export const TOUCHES_PUBLISHED: Record<DocumentAction, 'never' | 'drafts' | 'if-published' | 'always'> = {
  findMany: 'never',
  findFirst: 'never',
  findOne: 'never',
  count: 'never',
  create: 'if-published',
  update: 'if-published',
  clone: 'drafts',
  discardDraft: 'drafts',
  delete: 'always',
  publish: 'always',
  unpublish: 'always',
}

export function isWrite(context: DocumentContext): boolean {
  return TOUCHES_PUBLISHED[context.action] !== 'never'
}

/** Whether what readers see may change. */
export function touchesPublished(context: DocumentContext): boolean {
  const touches = TOUCHES_PUBLISHED[context.action]
  if (touches === 'never')
    return false
  if (context.contentType.options?.draftAndPublish !== true)
    return true
  return touches === 'always' || (touches === 'if-published' && paramsOf(context).status === 'published')
}

/** Whether the action makes something public (and not only takes it away). */
export function publishes(context: DocumentContext): boolean {
  return touchesPublished(context) && context.action !== 'delete' && context.action !== 'unpublish'
}

export interface DocumentParams { documentId?: string, status?: string, locale?: string | string[], data?: Record<string, unknown> }

export function paramsOf(context: DocumentContext): DocumentParams {
  return context.params as DocumentParams
}

/** A new document has its id only in the result. */
export function documentIdOf(context: DocumentContext, result: unknown): string | undefined {
  if (context.action !== 'create' && context.action !== 'clone')
    return paramsOf(context).documentId
  return typeof result === 'object' && result !== null && 'documentId' in result && typeof result.documentId === 'string'
    ? result.documentId
    : undefined
}
