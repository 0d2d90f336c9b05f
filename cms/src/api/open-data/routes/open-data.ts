/** Open to everyone; docs/api.md and openapi.json say what each gives. */
const ROUTES = [
  ['/changes', 'changes'],
  ['/export', 'exportIndex'],
  ['/export/:file', 'exportFile'],
  ['/openapi.json', 'openapi'],
  ['/dcat.ttl', 'catalogue'],
  ['/dcat.jsonld', 'catalogue'],
  ['/glossary.ttl', 'glossary'],
  ['/glossary.jsonld', 'glossary'],
] as const

export default {
  routes: ROUTES.map(([path, action]) => ({ method: 'GET', path, handler: `open-data.${action}`, config: { auth: false } })),
}
