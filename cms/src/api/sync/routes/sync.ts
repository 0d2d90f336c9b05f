/** cms/contract/sync.ts says what each takes and gives. */
const ROUTES = [
  ['POST', '/sync/lease', 'lease'],
  ['POST', '/sync/release', 'release'],
  ['GET', '/sync/events', 'events'],
  ['POST', '/sync/documents', 'documents'],
  ['POST', '/sync/dependents', 'dependents'],
  ['POST', '/sync/enqueue', 'enqueue'],
  ['POST', '/sync/settle', 'settle'],
  ['GET', '/sync/manifest', 'manifest'],
  ['GET', '/sync/dead', 'dead'],
  ['GET', '/sync/state/:key', 'readState'],
  ['PUT', '/sync/state/:key', 'writeState'],
] as const

export default {
  routes: ROUTES.map(([method, path, action]) => ({
    method,
    path,
    handler: `sync.${action}`,
    config: { auth: false, policies: ['global::is-sync-worker'] },
  })),
}
