import { createHash } from 'node:crypto'

type Row = Record<string, unknown>
interface Query extends Promise<Row[]> {
  where: (condition: Row) => Query
  max: (column: string) => Query
}
interface JoinTable { name: string, joinColumn: { name: string } }

/** The part of Strapi that is used here. */
export interface CopyingStrapi {
  db: {
    connection: ((table: string) => Query) & { batchInsert: (table: string, rows: Row[], chunk: number) => Promise<unknown> }
    metadata: { get: (uid: string) => { tableName: string, attributes: Record<string, { joinTable?: JoinTable }> } }
  }
}

const RECIPE = 'api::recipe.recipe'
/** SQLite takes some thousand values in a statement. */
const ROWS_A_STATEMENT = 20
/** As long as Strapi's own. */
const DOCUMENT_ID_LENGTH = 24

/**
 * Copies of the recipes that are there, in turn, until there are so many more, each with its draft, its parts and its
 * relations. Row by row in the tables, because through the document service ten thousand take a quarter of an hour; the
 * parts are the originals' own, which a read cannot tell.
 * @returns how many rows the table of recipes has then.
 */
export async function copyRecipes(strapi: CopyingStrapi, count: number): Promise<number> {
  const { tableName, attributes } = strapi.db.metadata.get(RECIPE)
  const originals = await strapi.db.connection(tableName)
  const documents = [...Map.groupBy(originals, row => `${String(row.document_id)}/${String(row.locale)}`).values()]
  const published = documents.filter(rows => rows.some(row => row.published_at !== null))
  const copies = copyRows(published, count, await findLastId(strapi, tableName))
  await strapi.db.connection.batchInsert(tableName, copies.map(({ row }) => row), ROWS_A_STATEMENT)
  const joins = new Map(Object.values(attributes).flatMap(({ joinTable }) => joinTable === undefined ? [] : [[joinTable.name, joinTable.joinColumn.name] as const]))
  for (const [table, column] of joins) {
    const byRecipe = Map.groupBy(await strapi.db.connection(table), row => row[column])
    const rows = copies.flatMap(({ row, originalId }) => (byRecipe.get(originalId) ?? []).map(({ id: _, ...join }) => ({ ...join, [column]: row.id })))
    await strapi.db.connection.batchInsert(table, rows, ROWS_A_STATEMENT)
  }
  return originals.length + copies.length
}

function copyRows(documents: readonly Row[][], count: number, lastId: number): { row: Row, originalId: unknown }[] {
  let id = lastId
  return Array.from({ length: count }, (_, index) => {
    const documentId = createHash('sha256').update(`copy ${index}`).digest('hex').slice(0, DOCUMENT_ID_LENGTH)
    return (documents[index % documents.length] ?? []).map((original) => {
      id += 1
      const row = { ...original, id, document_id: documentId, title: `${String(original.title)} ${index}`, slug: `${String(original.slug)}-${index}` }
      return { row, originalId: original.id }
    })
  }).flat()
}

async function findLastId(strapi: CopyingStrapi, tableName: string): Promise<number> {
  const [row] = await strapi.db.connection(tableName).max('id as last')
  return Number(row?.last)
}
