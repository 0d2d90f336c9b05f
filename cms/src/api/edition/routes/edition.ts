/**
 * Anyone may read an edition. `:file` is `recipe.jsonl` (JSON Lines) or `recipe` (one JSON body). `auth: false`,
 * because these are not content types that a permission could name; what they give is public by construction.
 */
const ROUTES = [
  ['/editions', 'find'],
  ['/editions/:name', 'findOne'],
  ['/editions/:name/:file', 'entries'],
] as const

export default {
  routes: ROUTES.map(([path, action]) => ({ method: 'GET', path, handler: `edition.${action}`, config: { auth: false } })),
}
