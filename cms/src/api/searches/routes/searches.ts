export default {
  routes: [{ method: 'POST', path: '/searches/misses', handler: 'searches.misses', config: { auth: false, policies: ['global::is-web-server'] } }],
}
