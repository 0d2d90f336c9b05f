import type { Core } from '@strapi/strapi'
import type { EntryTable } from './entry-tables.ts'

/**
 * Words of a published row, counted by the database: of its own texts and of every part in it. Addresses, codes and
 * other things that are not read as running text are left out.
 */
const NOT_PROSE = new Set(['documentId', 'locale', 'slug', 'code', 'url', 'link', 'website', 'phone', 'mailbox', 'key', 'version', 'timeZone', 'recurrenceRule', 'featuredMonth', 'schemeId', 'losUri', 'kostraCodes', 'organisationNumber', 'registeredName', 'kostraGroup', 'contactEmail', 'accessibilityStatementUrl'])
const TEXT_TYPES = new Set(['string', 'text', 'richtext'])

interface Model { attributes: Record<string, { type: string, component?: string }> }
interface Fragment { sql: string, bindings: string[] }

/** How often `wordsIn` names its text. */
const COLUMNS_IN_WORDS = 3

/** An expression for the number of words of the row `entry`. */
export function wordsOfEntry(strapi: Core.Strapi, table: EntryTable): Fragment {
  return add([
    ...ownWords(strapi, table.uid, strapi.contentType(table.uid), 'entry'),
    ...partWords(strapi, table.uid, strapi.contentType(table.uid), 'entry', 1),
  ])
}

function ownWords(strapi: Core.Strapi, uid: string, model: Model, alias: string): Fragment[] {
  const { attributes } = strapi.db.metadata.get(uid)
  return Object.entries(model.attributes).filter(([name]) => !NOT_PROSE.has(name)).flatMap(([name, { type }]) => {
    const attribute = attributes[name]
    const column = `${alias}.${attribute !== undefined && 'columnName' in attribute ? attribute.columnName : name}`
    if (TEXT_TYPES.has(type))
      return [{ sql: `coalesce(${wordsIn('??')}, 0)`, bindings: Array.from<string>({ length: COLUMNS_IN_WORDS }).fill(column) }]
    return type === 'blocks' ? [{ sql: blockWords(strapi), bindings: [column] }] : []
  })
}

/** The parts of one component hang on one row in a table between; parts have parts of their own (a step, its pitfall). */
function partWords(strapi: Core.Strapi, uid: string, model: Model, alias: string, depth: number): Fragment[] {
  const components = new Set(Object.values(model.attributes).flatMap(attribute => attribute.type === 'component' && attribute.component !== undefined ? [attribute.component] : []))
  const joinTable = `${strapi.db.metadata.get(uid).tableName}_cmps`
  return [...components].flatMap((component) => {
    const part = strapi.components[component as keyof typeof strapi.components] as Model
    const [between, here] = [`between_${depth}`, `part_${depth}`]
    const inner = [...ownWords(strapi, component, part, here), ...partWords(strapi, component, part, here, depth + 1)]
    if (inner.length === 0)
      return []
    const { sql, bindings } = add(inner)
    return [{
      sql: `coalesce((select sum(${sql}) from ?? as ${between} join ?? as ${here} on ${here}.id = ${between}.cmp_id where ${between}.component_type = '${component}' and ${between}.entity_id = ${alias}.id), 0)`,
      bindings: [...bindings, joinTable, strapi.db.metadata.get(component).tableName],
    }]
  })
}

/** Spaces between words, and one; a newline is a space, two are one. */
function wordsIn(text: string): string {
  const line = `trim(replace(replace(${text}, '\n', ' '), '  ', ' '))`
  return `(length(${line}) - length(replace(${line}, ' ', '')) + case when ${line} = '' then 0 else 1 end)`
}

/**
 * Each text of a block counts by itself, so a word that is half bold counts as two. PostgreSQL's path is strict, because a
 * lax one unwraps lists and finds every text twice.
 */
function blockWords(strapi: Core.Strapi): string {
  return strapi.db.dialect.client === 'postgres'
    ? `coalesce((select sum(${wordsIn('(piece #>> \'{}\')')}) from jsonb_path_query(??, 'strict $.** \\? (@.type() == "object" && exists(@.text)).text') as piece), 0)`
    : `coalesce((select sum(${wordsIn('piece.atom')}) from json_tree(??) as piece where piece.key = 'text'), 0)`
}

function add(fragments: readonly Fragment[]): Fragment {
  return { sql: fragments.map(({ sql }) => sql).join(' + ') || '0', bindings: fragments.flatMap(({ bindings }) => bindings) }
}
