import { fork } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { NODE_MEMORY } from '../../start/parts.ts'

/** A bare server in a process of its own, with the site's memory, that gives every reader one page of the site. */
export async function startBareServer(address: string): Promise<{ site: string, stop: () => void }> {
  const child = fork(join(import.meta.dirname, 'serve-same-bytes.ts'), [address], { execArgv: NODE_MEMORY.web })
  const [port] = await once(child, 'message') as [number]
  return { site: `http://127.0.0.1:${port}`, stop: () => child.disconnect() }
}
