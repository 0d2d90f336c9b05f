import type { Core } from '@strapi/strapi'

/** Small notes of the worker that must survive it, such as how far a rebuild has come. Values are JSON. */
export async function readState(strapi: Core.Strapi, key: string): Promise<unknown> {
  const row: { value: string } | undefined = await strapi.db.connection('search_state').where({ key }).first()
  return row === undefined ? null : JSON.parse(row.value)
}

export async function writeState(strapi: Core.Strapi, key: string, value: unknown): Promise<void> {
  await strapi.db.connection('search_state').insert({ key, value: JSON.stringify(value ?? null) }).onConflict('key').merge(['value'])
}
