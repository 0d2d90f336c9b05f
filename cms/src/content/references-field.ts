import type { Core } from '@strapi/strapi'

/**
 * The server's half of the custom field `global::references`: a JSON list of `{ type, documentId }`. A relation
 * cannot lead from one language to another (ADR 009); a reference can. `options.types` narrows what it may point at.
 */
export function registerReferencesField(strapi: Core.Strapi): void {
  strapi.customFields.register({ name: 'references', type: 'json', inputSize: { default: 6, isResizable: true } })
}
