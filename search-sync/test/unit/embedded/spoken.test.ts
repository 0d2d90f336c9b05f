import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { Index, Meilisearch } from 'meilisearch'
import { describe, expect, it } from 'vitest'

/** The client's methods that the embedded engine answers, each called in test/contract. */
const spoken = new Set([
  // Meilisearch
  'index',
  'health',
  'isHealthy',
  'getVersion',
  'getStats',
  'getIndex',
  'getRawIndex',
  'getIndexes',
  'getRawIndexes',
  'createIndex',
  'deleteIndex',
  'deleteIndexIfExists',
  'swapIndexes',
  'multiSearch',
  // Index
  'search',
  'getRawInfo',
  'fetchInfo',
  'fetchPrimaryKey',
  'getDocuments',
  'getDocument',
  'addDocuments',
  'addDocumentsInBatches',
  'deleteDocument',
  'deleteDocuments',
  'deleteAllDocuments',
  'getSettings',
  'updateSettings',
  'delete',
  // tasks
  'getTask',
  'getTasks',
  'waitForTask',
  'waitForTasks',
  'waitForTasksIter',
])

const { tasks } = new Meilisearch({ host: 'http://127.0.0.1' })
const known = new Set([Meilisearch.prototype, Index.prototype, Object.getPrototypeOf(tasks) as object].flatMap(kind => Object.getOwnPropertyNames(kind)))
const roots = ['../../../src', '../../../../web/server'].map(path => fileURLToPath(new URL(path, import.meta.url)))

function callersOfTheClient(): { file: string, text: string }[] {
  return roots.flatMap(root => readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter(path => path.endsWith('.ts'))
    .map(path => ({ file: `${root}/${path}`, text: readFileSync(`${root}/${path}`, 'utf8') }))
    .filter(({ text }) => /from 'meilisearch'/.test(text)))
}

describe('what our code asks of the engine', () => {
  it('is spoken by the embedded engine (else add it to src/embedded and to the contract suite, then to this list)', () => {
    const unspoken = callersOfTheClient().flatMap(({ file, text }) =>
      [...text.matchAll(/\.([a-z]+)(?:<[^>()]*>)?\(/gi)]
        .map(([, name = '']) => name)
        .filter(name => known.has(name) && !spoken.has(name))
        .map(name => `${file} calls ${name}`))
    expect(unspoken).toEqual([])
  })

  it('is compared with names that the client has', () => {
    expect([...spoken].filter(name => !known.has(name))).toEqual([])
  })
})
