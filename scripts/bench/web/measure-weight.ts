import type { Figure } from '../figure.ts'
import { get } from 'node:http'
import { pageTypes } from './page-types.ts'

const KILOBYTE = 1_000

/** Bytes of a body as they go over the wire to a browser that takes Brotli. */
async function fetchWeight(address: string): Promise<{ bytes: number, body: Promise<string> }> {
  const bytes = await new Promise<number>((resolve, reject) => {
    get(address, { headers: { 'accept': 'text/html,*/*', 'accept-encoding': 'br' } }, (reply) => {
      let sum = 0
      reply.on('data', (chunk: { length: number }) => sum += chunk.length)
      reply.on('end', () => resolve(sum))
    }).on('error', reject)
  })
  return { bytes, body: fetch(address).then(reply => reply.text()) }
}

/** What a reader's first page weighs, without the fonts: the page, the style sheet and the script. */
export async function measureWeight(site: string): Promise<Figure[]> {
  const weights: { page: number, style: number, script: number, all: number }[] = []
  for (const path of Object.values(pageTypes)) {
    const page = await fetchWeight(`${site}${path}`)
    const html = await page.body
    const linked = async (pattern: RegExp): Promise<number> => {
      const found = Array.from(html.matchAll(pattern), ([, href = '']) => href)
      return (await Promise.all(found.map(href => fetchWeight(`${site}${href}`)))).reduce((sum, { bytes }) => sum + bytes, 0)
    }
    const style = await linked(/<link rel="stylesheet" href="([^"]+)"/g)
    const script = await linked(/<script[^>]* src="([^"]+)"/g)
    weights.push({ page: page.bytes, style, script, all: page.bytes + style + script })
  }
  const heaviest = (part: keyof typeof weights[number]): number => Math.round(Math.max(...weights.map(weight => weight[part])) / KILOBYTE * 10) / 10
  return [
    { what: 'heaviest kind of page over the wire, without fonts', unit: 'kB', measured: { all: heaviest('all'), page: heaviest('page'), style: heaviest('style'), script: heaviest('script') }, targets: [{ of: 'all', most: 40 }, { of: 'style', most: 15 }, { of: 'script', most: 12 }] },
  ]
}
