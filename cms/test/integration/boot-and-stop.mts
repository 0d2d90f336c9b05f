import process from 'node:process'
import { bootStrapi } from './boot-strapi.ts'

bootStrapi()
  .then(({ strapi }) => strapi.destroy())
  .then(() => process.exit())
  .catch((error: unknown) => {
    console.error(error)
    process.exit(1)
  })
