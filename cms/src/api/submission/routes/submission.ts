/** Readers may send in, and nobody may read: there is no route that gives a submission out. */
const ROUTES = [
  ['POST', '/submissions', 'receive'],
  ['GET', '/submissions/challenge', 'challenge'],
] as const

export default {
  routes: ROUTES.map(([method, path, action]) => ({
    method,
    path,
    handler: `submission.${action}`,
    config: { auth: false },
  })),
}
