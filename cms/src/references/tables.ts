import type { Core } from '@strapi/strapi'

/**
 * Who refers to a document in a field of references: JSON lists cannot be asked by an index, and the sync asks for
 * every document that changes. `field` is the path without positions: `steps.examples`.
 */
const LINKS_TABLE = {
  uid: 'kokeboka::reference-link',
  singularName: 'reference_link',
  tableName: 'reference_links',
  indexes: [{ name: 'reference_links_unique', columns: ['to_document_id', 'from_document_id', 'from_uid', 'field'], type: 'unique' as const }],
  attributes: {
    id: { type: 'increments' as const },
    toDocumentId: { type: 'string' as const, column: { notNullable: true } },
    fromUid: { type: 'string' as const, column: { notNullable: true } },
    fromDocumentId: { type: 'string' as const, column: { notNullable: true } },
    field: { type: 'string' as const, column: { notNullable: true } },
  },
}

/** Must run in `register()`: the schema sync comes before `bootstrap()`. */
export function addReferenceTables(strapi: Core.Strapi): void {
  strapi.get('models').add(LINKS_TABLE)
}
