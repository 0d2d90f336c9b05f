import type { ContentTypeName } from '@kokeboka/cms/contract'
import type { Logger } from 'pino'
import type { ChangedNotice } from '../contract/index.ts'
import { createHmac } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import { backOffMs } from './back-off.ts'
import { sleep } from './sleep.ts'

export type ChangedDocument = ChangedNotice['documents'][number]

/** One post; a whole cookbook published at once is a few of them. */
const DOCUMENTS_A_NOTICE = 500
/** More waiting than this means that the web server has been away for long: it starts with an empty cache anyway. */
const MOST_WAITING = 10_000
const TIMEOUT_MS = 5_000
/** How long a delivery waits for the web server before it goes on without it. */
const PATIENCE_MS = 300

export interface WebNotifier {
  /** Tells, and waits a moment for the answer; what is not taken is told again in the background. */
  notify: (documents: ChangedDocument[]) => Promise<void>
  /** Sends what waits, until the signal. */
  run: (signal: AbortSignal) => Promise<void>
  readonly waiting: number
}

/**
 * Tells the web server which documents changed. Only *that* a document changed is told, so ten changes of one are one
 * notice. Told before the rows are settled: a worker that is killed in between tells again.
 */
export function createWebNotifier(webUrl: string, secret: string, logger: Logger): WebNotifier {
  const waiting = new Map<string, ChangedDocument>()
  let wake = () => {}
  let drained = Promise.withResolvers<void>()

  async function sendAll(signal: AbortSignal): Promise<void> {
    while (waiting.size > 0) {
      const notice = [...waiting].slice(0, DOCUMENTS_A_NOTICE)
      await postNotice(webUrl, secret, { documents: notice.map(([, document]) => document) }, signal)
      // One that changed again meanwhile is a new object, and stays.
      for (const [key, document] of notice) {
        if (waiting.get(key) === document)
          waiting.delete(key)
      }
    }
    drained.resolve()
    drained = Promise.withResolvers()
  }

  return {
    get waiting() {
      return waiting.size
    },
    async notify(documents) {
      for (const document of documents)
        waiting.set(toKey(document), { ...document })
      for (const key of [...waiting.keys()].slice(0, Math.max(0, waiting.size - MOST_WAITING)))
        waiting.delete(key)
      if (documents.length === 0)
        return
      const told = drained.promise
      wake()
      await Promise.race([told, wait(PATIENCE_MS, undefined, { ref: false })])
    },
    async run(signal) {
      signal.addEventListener('abort', () => wake(), { once: true })
      for (let failures = 0; !signal.aborted;) {
        try {
          await sendAll(signal)
          failures = 0
          await new Promise<void>((resolve) => {
            wake = resolve
            if (waiting.size > 0 || signal.aborted)
              resolve()
          })
        }
        catch (error) {
          if (signal.aborted)
            return
          failures += 1
          logger.warn({ err: error, waiting: waiting.size, failures }, 'web server not told of changes; trying again')
          await sleep(backOffMs(failures), signal)
        }
      }
    },
  }
}

function toKey(document: { type: ContentTypeName, documentId: string }): string {
  return `${document.type}/${document.documentId}`
}

async function postNotice(webUrl: string, secret: string, notice: ChangedNotice, signal: AbortSignal): Promise<void> {
  const body = JSON.stringify(notice)
  const timestamp = String(Date.now())
  const response = await fetch(`${webUrl}/api/changed`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'x-kokeboka-timestamp': timestamp,
      'x-kokeboka-signature': signNotice(secret, timestamp, body),
    },
    body,
    signal: AbortSignal.any([signal, AbortSignal.timeout(TIMEOUT_MS)]),
  })
  await response.arrayBuffer()
  if (!response.ok)
    throw new Error(`POST ${webUrl}/api/changed answered ${response.status}`)
}

/** Hex HMAC-SHA256 of `<timestamp>.<raw body>`, as search-sync/contract says. */
export function signNotice(secret: string, timestamp: string, body: string): string {
  return createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')
}
