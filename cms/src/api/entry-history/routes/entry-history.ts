/** Public: it tells only of what is published now, and only of public fields (docs/adr/019-history-for-readers.md). */
export default {
  routes: [{ method: 'GET', path: '/history/:type/:documentId', handler: 'entry-history.find', config: { auth: false } }],
}
