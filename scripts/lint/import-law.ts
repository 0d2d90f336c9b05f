import type { Rule } from 'eslint'
import { dirname, relative, resolve } from 'node:path'

/**
 * Data flows right, imports point left: who may import from whom (docs/adr/004-contracts-are-types-only.md).
 * The longest matching `zone` of a file decides; `may` lists the zones it may reach beside its own.
 */
interface Article { zone: string, may: string[], why: string }

const LAW: Article[] = [
  { zone: 'cms/contract', may: [], why: 'A contract depends on nothing, so that everybody can depend on it.' },
  { zone: 'cms', may: ['cms/contract'], why: 'The CMS knows nothing of its readers: put the type in cms/contract, or the code where it is used.' },
  { zone: 'search-sync/contract', may: ['cms/contract'], why: 'A contract holds types only and depends on nothing but the content it describes.' },
  { zone: 'search-sync/src/norwegian', may: ['cms/contract'], why: 'The language analysis is pure and shared with the site: no clients, no other parts of the worker.' },
  { zone: 'search-sync', may: ['cms/contract', 'search-sync/contract', 'search-sync/src/norwegian'], why: 'The worker reaches the CMS over HTTP; only its types are imported.' },
  { zone: 'web/shared', may: ['cms/contract', 'search-sync/contract', 'search-sync/src/norwegian'], why: 'What app and server share depends on contracts only.' },
  { zone: 'web/server', may: ['web/shared', 'cms/contract', 'search-sync/contract', 'search-sync/src/norwegian'], why: 'The site reaches the CMS and the engine over HTTP; only types and the language analysis are imported.' },
  { zone: 'web/app', may: ['web/shared'], why: 'Pages get their data from web/server over its routes: put shared shapes in web/shared.' },
  { zone: 'web/enhance', may: ['web/shared'], why: 'The script of the pages is small and alone: words and addresses come from the page it is on.' },
  { zone: 'web/test', may: ['web', 'web/app', 'web/enhance', 'web/server', 'web/shared', 'cms/contract', 'search-sync/contract', 'search-sync/src/norwegian'], why: 'Tests of the site see the site and the contracts.' },
  { zone: 'search-sync/test', may: ['search-sync', 'search-sync/contract', 'search-sync/src/norwegian', 'cms/contract'], why: 'Tests of the worker see the worker and the contracts.' },
]

/** Pure code must stay testable without clients and files. */
const doesIo = (name: string): boolean => /^(?:meilisearch|node:(?:http|fs|net|child_process))/.test(name)

const PURE = [
  { zone: 'search-sync/src/records', isForbidden: doesIo },
  { zone: 'search-sync/src/norwegian', isForbidden: doesIo },
  { zone: 'search-sync/src/decide.ts', isForbidden: doesIo },
]

const PACKAGES: Record<string, string> = { '@kokeboka/cms/contract': 'cms/contract', '@kokeboka/search-sync/contract': 'search-sync/contract', '@kokeboka/search-sync/norwegian': 'search-sync/src/norwegian' }
const ALIASES: [string, string][] = [['~~/', 'web/'], ['@@/', 'web/'], ['~/', 'web/app/'], ['@/', 'web/app/'], ['#shared/', 'web/shared/']]

const isWithin = (path: string, zone: string): boolean => path === zone || path.startsWith(`${zone}/`)
const zoneOf = (path: string): Article | undefined => LAW.filter(({ zone }) => isWithin(path, zone)).sort((a, b) => b.zone.length - a.zone.length)[0]

/** Path of what is imported, from the top folder; null for a package that is not ours. */
function targetPath(source: string, file: string, root: string): string | null {
  if (source.startsWith('.'))
    return relative(root, resolve(dirname(file), source)).replaceAll('\\', '/')
  const known = Object.keys(PACKAGES).find(name => isWithin(source, name))
  if (known)
    return PACKAGES[known] ?? null
  if (source.startsWith('@kokeboka/'))
    return source.slice('@kokeboka/'.length)
  const alias = file.includes('/web/') ? ALIASES.find(([prefix]) => source.startsWith(prefix)) : undefined
  return alias ? alias[1] + source.slice(alias[0].length) : null
}

export const importLaw: Rule.RuleModule = {
  meta: { type: 'problem', schema: [], messages: { law: '{{from}} may not import from {{to}}. {{why}}', pure: '{{from}} is pure: it may not import {{name}}. Pass in what it needs.' } },
  create(context) {
    const root = context.cwd
    const file = relative(root, context.filename).replaceAll('\\', '/')
    const own = zoneOf(file)
    function check(node: Rule.Node): void {
      const source = 'source' in node && node.source && 'value' in node.source ? node.source.value : null
      if (typeof source !== 'string')
        return
      const pure = PURE.find(({ zone }) => isWithin(file, zone))
      if (pure?.isForbidden(source))
        context.report({ node, messageId: 'pure', data: { from: pure.zone, name: source } })
      const target = targetPath(source, context.filename, root)
      const other = target === null ? undefined : zoneOf(target)
      if (own && other && other.zone !== own.zone && !own.may.includes(other.zone))
        context.report({ node, messageId: 'law', data: { from: own.zone, to: other.zone, why: own.why } })
    }
    return { ImportDeclaration: check, ExportNamedDeclaration: check, ExportAllDeclaration: check, ImportExpression: check }
  },
}
