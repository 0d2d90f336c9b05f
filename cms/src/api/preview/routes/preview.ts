/** Open to who has the signature of the link; src/preview says how it is made. */
export default {
  routes: [{ method: 'GET', path: '/preview/:type/:documentId', handler: 'preview.findOne', config: { auth: false } }],
}
