/**
 * Writes cms/openapi.json from the schemas, without starting Strapi: `npm run openapi` in cms/. A test fails while it
 * is not up to date.
 */
import { writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import process from 'node:process'
import { formatOpenApi } from '../src/openapi/build-openapi.ts'
import { readFileSchemas } from '../src/openapi/file-schemas.ts'

const appDir = resolve(import.meta.dirname, '..')
const text = formatOpenApi(readFileSchemas(resolve(appDir, 'src')))
writeFileSync(resolve(appDir, 'openapi.json'), text)
process.stdout.write(`openapi.json: ${Math.round(text.length / 1024)} kB\n`)
