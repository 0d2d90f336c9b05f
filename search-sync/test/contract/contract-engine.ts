import type { Engine } from '../../src/embedded/start-engine.ts'
import { randomUUID } from 'node:crypto'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import process from 'node:process'
import { Meilisearch } from 'meilisearch'
import pino from 'pino'
import { startEngine } from '../../src/embedded/start-engine.ts'

export const masterKey = 'master-key-of-the-contract-suite'
export const searchKey = 'search-key-of-the-contract-suite'

/** Where the suite runs: against the embedded engine, or unchanged against the server at MEILI_URL. */
export interface ContractEngine {
  client: Meilisearch
  url: string
  isEmbedded: boolean
  /** A fresh index uid; everything so named is deleted at the end. */
  uid: (name: string) => string
  /** Stops the embedded engine and starts it again on the same folder. */
  restart: () => Promise<void>
  close: () => Promise<void>
}

export async function startContractEngine(): Promise<ContractEngine> {
  return process.env.MEILI_URL === undefined ? startEmbedded() : useServer(process.env.MEILI_URL)
}

function useServer(url: string): ContractEngine {
  const client = new Meilisearch({ host: url, apiKey: process.env.MEILI_MASTER_KEY ?? '' })
  const { uid, dropAll } = uids(client)
  return { client, url, isEmbedded: false, uid, restart: async () => {}, close: dropAll }
}

async function startEmbedded(): Promise<ContractEngine> {
  const directory = await mkdtemp(join(tmpdir(), 'contract-engine-'))
  let engine = await start(directory, 0)
  const { url } = engine
  const client = new Meilisearch({ host: url, apiKey: masterKey })
  return {
    client,
    url,
    isEmbedded: true,
    uid: uids(client).uid,
    restart: async () => {
      await engine.close()
      engine = await start(directory, Number(new URL(url).port))
    },
    close: async () => {
      await engine.close()
      await rm(directory, { recursive: true })
    },
  }
}

function start(directory: string, port: number): Promise<Engine> {
  return startEngine({ host: '127.0.0.1', port, directory, keys: { master: masterKey, search: searchKey }, log: pino({ level: 'silent' }), maxBodyBytes: 1_000_000 })
}

function uids(client: Meilisearch) {
  const made: string[] = []
  return {
    uid: (name: string) => {
      const uid = `${name}-${randomUUID().slice(0, 8)}`
      made.push(uid)
      return uid
    },
    dropAll: async () => {
      await client.tasks.waitForTasks(await Promise.all(made.map(uid => client.deleteIndex(uid))))
    },
  }
}
