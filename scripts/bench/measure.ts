import type { Stack } from '../test/stack/start-stack.ts'
import { readFileSync } from 'node:fs'
import process from 'node:process'
import { percentiles } from './percentiles.ts'

/** Time to the whole body, one request after the other, so many rounds of all addresses, in milliseconds. */
export async function measureRequests(addresses: string[], rounds: number): Promise<ReturnType<typeof percentiles>> {
  const times: number[] = []
  for (let index = 0; index < rounds * addresses.length; index++) {
    const address = addresses[index % addresses.length] ?? ''
    const startedAt = performance.now()
    const reply = await fetch(address)
    await reply.arrayBuffer()
    if (!reply.ok)
      throw new Error(`${address} was answered ${reply.status}`)
    times.push(performance.now() - startedAt)
  }
  return percentiles(times)
}

/** Resident memory of each part in MB, as Linux counts it; empty where there is no /proc. */
export function measureMemory(stack: Stack): Record<string, number> {
  if (process.platform !== 'linux')
    return {}
  return Object.fromEntries(Object.entries(stack.pids()).map(([name, pid]) => {
    const kilobytes = /VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return [name, Math.round(Number(kilobytes) / 1024)]
  }))
}
