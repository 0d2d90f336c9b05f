/** Public: it tells only of what is published now. */
export default {
  routes: [{ method: 'GET', path: '/slug-redirects', handler: 'slug-redirect.find', config: { auth: false } }],
}
