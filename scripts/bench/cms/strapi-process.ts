/**
 * The CMS in a process of its own, for the bench: the production build with its production configuration, and two things
 * that production does not have. Its document middlewares can be taken out of the way, so that a publish with
 * everything can be held against a bare one in the same run; and it can fill itself with copies of recipes.
 */
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { CopyingStrapi } from './copy-recipes.ts'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import process from 'node:process'
import { z } from 'zod'
import { copyRecipes } from './copy-recipes.ts'

type Next = () => Promise<unknown>
type Middleware = (context: unknown, next: Next) => Promise<unknown>
interface Documents {
  (uid: string): { publish: (what: { documentId: string, locale: string }) => Promise<unknown> }
  use: (middleware: Middleware) => unknown
}
interface BenchStrapi extends CopyingStrapi {
  documents: Documents
  load: () => Promise<unknown>
  server: { mount: () => void, httpServer: Server }
}

const RECIPE = 'api::recipe.recipe'
/** Told from Strapi's own middlewares, which a bare one has too, by the file that adds them. */
const OURS = join(process.cwd(), 'dist/src')

const requestSchema = z.discriminatedUnion('do', [
  z.object({ do: z.literal('publish'), documentId: z.string(), locale: z.string(), count: z.number() }),
  z.object({ do: z.literal('fill'), count: z.number() }),
])
export type StrapiProcessRequest = z.infer<typeof requestSchema>
export interface PublishTimes { bare: number[], full: number[] }

const { createStrapi } = createRequire(join(process.cwd(), 'package.json'))('@strapi/strapi') as { createStrapi: (options: object) => BenchStrapi }
const strapi = createStrapi({ appDir: process.cwd(), distDir: join(process.cwd(), 'dist'), serveAdminPanel: false })
let isBare = false
let ours = 0

const use = strapi.documents.use
strapi.documents.use = (middleware) => {
  if (!new Error('who adds it').stack?.includes(OURS))
    return use(middleware)
  ours += 1
  return use((context, next) => isBare ? next() : middleware(context, next))
}

/** One after the other, bare and full in turn, so that whatever slows the machine slows both. Milliseconds. */
async function measurePublishes(documentId: string, locale: string, count: number): Promise<PublishTimes> {
  const times: PublishTimes = { bare: [], full: [] }
  for (let index = 0; index < 2 * count; index++) {
    isBare = index % 2 === 0
    const startedAt = performance.now()
    await strapi.documents(RECIPE).publish({ documentId, locale })
    times[isBare ? 'bare' : 'full'].push(performance.now() - startedAt)
  }
  isBare = false
  return times
}

async function answer(message: unknown): Promise<unknown> {
  const request = requestSchema.parse(message)
  return request.do === 'fill' ? copyRecipes(strapi, request.count) : measurePublishes(request.documentId, request.locale, request.count)
}

await strapi.load()
if (ours === 0)
  throw new Error('No document middleware of ours was found: bare and full would be the same')
strapi.server.mount()
await new Promise<void>(done => strapi.server.httpServer.listen(0, '127.0.0.1', done))
process.on('message', (message) => {
  answer(message).then(result => process.send?.({ result }), (error: unknown) => process.send?.({ error: error instanceof Error ? error.stack : String(error) }))
})
process.on('disconnect', () => process.exit(0))
process.send?.({ result: { port: (strapi.server.httpServer.address() as AddressInfo).port } })
