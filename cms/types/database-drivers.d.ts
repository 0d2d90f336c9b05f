/** What src/history/history-database.ts uses of the two drivers, which bring no types of their own. */
declare module 'better-sqlite3' {
  interface Statement<Row> {
    get: (...values: unknown[]) => Row | undefined
    all: (...values: unknown[]) => Row[]
  }
  export default class Database {
    constructor(file: string, options: { readonly: boolean })
    prepare<Row>(sql: string): Statement<Row>
    close(): void
  }
}

declare module 'pg' {
  class Client {
    constructor(options: { connectionString: string })
    connect(): Promise<void>
    query<Row>(sql: string, values: unknown[]): Promise<{ rows: Row[] }>
    end(): Promise<void>
  }
  const pg: { Client: typeof Client }
  export default pg
}
