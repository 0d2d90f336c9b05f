import { resolve } from 'node:path'
import { requireEnv } from './env/env.ts'

/** How long a writer waits for SQLite's one lock. Longer than any transaction of ours, shorter than a reader's patience. */
const BUSY_TIMEOUT_MS = 5000

interface SqliteConnection { pragma: (statement: string) => unknown }

export default () => {
  const { DATABASE_URL, DATABASE_FILE } = requireEnv()
  return { connection: DATABASE_URL === undefined ? sqlite(DATABASE_FILE ?? '') : postgres(DATABASE_URL) }
}

function sqlite(file: string) {
  return {
    client: 'sqlite',
    connection: { filename: file === ':memory:' ? file : resolve(file) },
    useNullAsDefault: true,
    pool: {
      min: 1,
      max: 1,
      afterCreate(connection: SqliteConnection, done: (error: Error | null, connection: SqliteConnection) => void) {
        connection.pragma(`busy_timeout = ${BUSY_TIMEOUT_MS}`)
        connection.pragma('journal_mode = WAL')
        // With WAL a power cut can lose the last commits but never corrupt; the outbox is lost with them, so both agree.
        connection.pragma('synchronous = NORMAL')
        connection.pragma('foreign_keys = ON')
        done(null, connection)
      },
    },
  }
}

function postgres(connectionString: string) {
  return {
    client: 'postgres',
    connection: { connectionString },
    pool: { min: 1, max: 10 },
    acquireConnectionTimeout: 10_000,
  }
}
