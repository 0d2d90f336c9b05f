import type { Core } from '@strapi/strapi'

/** The server's half of the custom field; src/admin/choices has the admin's. Values are checked in a document middleware. */
export function registerChoicesField(strapi: Core.Strapi): void {
  strapi.customFields.register({ name: 'choices', type: 'json', inputSize: { default: 6, isResizable: true } })
}
