import { resolve } from 'node:path'
import process from 'node:process'
import { createStrapi } from '../strapi-module.ts'

/** A second CMS on the same database, as its own process: boots from the environment it is given, lives until stdin ends. */
async function main(): Promise<void> {
  const appDir = resolve(import.meta.dirname, '../../..')
  const strapi = await createStrapi({ appDir, distDir: resolve(appDir, 'dist'), serveAdminPanel: false }).load()
  process.stdin.on('end', () => void strapi.destroy().then(() => process.exit(0)))
  process.stdin.resume()
  process.stdout.write('booted\n')
}

void main()
