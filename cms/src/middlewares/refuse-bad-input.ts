import type { BadInput } from '../input/find-bad-input.ts'
import { errors } from '@strapi/utils'
import { findBadInput, findBadText } from '../input/find-bad-input.ts'
import { findBadQuery } from '../input/find-bad-query.ts'

interface InputContext { path: string, query: object, request: { body?: unknown, bodyIsRead?: boolean } }

/** The first is for editors, in the admin; the second for integrators, below /api. */
const REASONS: Readonly<Record<BadInput | 'address' | 'description' | 'shape' | 'query', readonly [string, string]>> = {
  'nul': ['Teksten har et tegn som ikke kan lagres (NUL). Lim inn teksten på nytt uten formatering.', 'The request contains a NUL character'],
  'half-character': ['Teksten har et ødelagt tegn som ikke kan lagres. Skriv det på nytt.', 'The request contains half a surrogate pair'],
  'too-deep': ['Innholdet har for mange nivåer inni hverandre.', 'The request is nested too deeply: 40 levels at most'],
  'too-many': ['Innholdet har for mange deler.', 'The request has too many values'],
  'objects-own-key': ['Innholdet har et felt som ikke finnes (__proto__, constructor eller prototype).', 'The request has a key that is not allowed: __proto__, constructor or prototype'],
  'address': ['Adressen er ikke gyldig.', 'The address is not valid'],
  'description': ['Opplysningene om fila er ikke gyldig JSON.', '`fileInfo` is not valid JSON'],
  'query': ['Utvalget eller språket i adressen er ikke gyldig.', '`locale` and `status` are texts, `$and` and `$or` are lists, and `$between` is a list of two'],
  'shape': ['Innholdet må være et JSON-objekt.', 'The body must be a JSON object'],
}

/** Lists that Strapi takes for granted in the body of its own routes. */
const REQUIRED_LISTS: Readonly<Record<string, string>> = { '/admin/permissions/check': 'permissions' }

/** Stands after `strapi::body`, before everything that reads what was sent. */
export default () => async (ctx: InputContext, next: () => Promise<void>): Promise<void> => {
  ctx.request.bodyIsRead = true
  const problem = findAddressProblem(ctx) ?? findBodyProblem(ctx) ?? findBadInput(ctx.query) ?? (findBadQuery(ctx.query) === null ? null : 'query')
  if (problem !== null) {
    const [norwegian, english] = REASONS[problem]
    throw new errors.ValidationError(ctx.path.startsWith('/api/') ? english : norwegian)
  }
  return next()
}

function findAddressProblem({ path }: InputContext): 'address' | null {
  try {
    return findBadText(decodeURIComponent(path)) === null ? null : 'address'
  }
  catch {
    return 'address'
  }
}

function findBodyProblem({ path, request: { body } }: InputContext): BadInput | 'description' | 'shape' | null {
  if (body === undefined || body === null)
    return null
  if (typeof body !== 'object' || Array.isArray(body))
    return 'shape'
  const list = REQUIRED_LISTS[path]
  if (list !== undefined && !Array.isArray((body as Record<string, unknown>)[list]))
    return 'shape'
  return findBadInput(body) ?? ('fileInfo' in body && ![body.fileInfo].flat().every(isDescription) ? 'description' : null)
}

/** In a form, Strapi reads each `fileInfo` as JSON without catching what is not. */
function isDescription(info: unknown): boolean {
  if (typeof info !== 'string')
    return true
  try {
    return findBadInput(JSON.parse(info)) === null
  }
  catch {
    return false
  }
}
