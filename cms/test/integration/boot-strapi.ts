import type { Core } from '@strapi/strapi'
import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import { createStrapi } from './strapi-module.ts'

/** The compiled Strapi with this process's environment, listening on a free port of this machine. */
export async function bootStrapi(): Promise<{ strapi: Core.Strapi, url: string }> {
  const appDir = resolve(import.meta.dirname, '../..')
  const strapi = await createStrapi({ appDir, distDir: join(appDir, 'dist'), serveAdminPanel: false }).load()
  strapi.server.mount()
  await new Promise<void>(done => strapi.server.httpServer.listen(0, '127.0.0.1', done))
  return { strapi, url: `http://127.0.0.1:${(strapi.server.httpServer.address() as AddressInfo).port}` }
}
