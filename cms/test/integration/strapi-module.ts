import { createRequire } from 'node:module'

/** Strapi's CommonJS build: its ES modules import folders, which Node does not resolve. */
const require = createRequire(import.meta.url)
export const { compileStrapi, createStrapi } = require('@strapi/strapi') as typeof import('@strapi/strapi')

interface TypeGenerator { generate: (options: { strapi: unknown, pwd: string, rootDir: string, artifacts: Record<string, boolean>, logger: { silent: boolean } }) => Promise<unknown> }
/** Part of Strapi, reached through it because it is not a dependency of ours. */
export const { generators } = createRequire(require.resolve('@strapi/strapi'))('@strapi/typescript-utils') as { generators: TypeGenerator }
