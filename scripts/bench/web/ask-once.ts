import { connectReader } from './connect-reader.ts'

/** One reader who asks for each path in turn: the time of each to its last byte, in milliseconds. */
export async function askOnce(site: string, paths: readonly string[]): Promise<number[]> {
  const reader = await connectReader(site)
  const times: number[] = []
  for (const path of paths) {
    const askedAt = performance.now()
    const answer = await reader.ask(path)
    if (answer !== 'good')
      throw new Error(`${site}${path} was not answered as it should be: ${answer}`)
    times.push(performance.now() - askedAt)
  }
  reader.close()
  return times
}
