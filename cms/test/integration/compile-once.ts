import { resolve } from 'node:path'
import { compileStrapi } from './strapi-module.ts'

/** Brings dist/ up to date with src/, without the admin, which takes half a minute and is not asked here. */
export default async function compileOnce(): Promise<void> {
  await compileStrapi({ appDir: resolve(import.meta.dirname, '../..') })
}
