import type { Core } from '@strapi/strapi'

/** The server's half of the custom field `global::hats`: a number that fill-in-hats writes. src/admin/hats shows it. */
export function registerHatsField(strapi: Core.Strapi): void {
  strapi.customFields.register({ name: 'hats', type: 'integer', inputSize: { default: 12, isResizable: false } })
}
