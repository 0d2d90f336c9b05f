import type { Buffer } from 'node:buffer'
import type { Card } from './card-picture.ts'
import type { CardFonts } from './draw-card.ts'
import { fromHtml } from 'hast-util-from-html'
import { typeTones } from '../../../shared/entry-tones.ts'
import { readEntryPath, splitLocalePrefix } from '../../../shared/paths.ts'
import { findProperty } from '../read-head.ts'
import { drawCard } from './draw-card.ts'

/** The picture of a page by the address of the picture (`/nn/maler/x.png`), or null where there is no such page. */
export async function readCard(path: string): Promise<Buffer | null> {
  const address = /^(\/.+)\.png$/.exec(path)?.[1]?.replace(/^\/index$/, '/')
  if (address === undefined)
    return null
  const page = await useNitroApp().localFetch(address, { headers: { accept: 'text/html' } })
  if (page.status === 503)
    throw createError({ statusCode: 503 })
  const card = page.status === 200 ? toCard(await page.text(), address) : null
  return card === null ? null : drawInTurn(card)
}

/** From what the page says of itself for sharing. Null where it says nothing: it is not a page of ours. */
function toCard(html: string, address: string): Card | null {
  const nodes = fromHtml(html).children
  const title = findProperty(nodes, 'meta', ['property', 'og:title'], 'content')
  const siteName = findProperty(nodes, 'meta', ['property', 'og:site_name'], 'content')
  if (title === undefined || siteName === undefined)
    return null
  const entry = readEntryPath(splitLocalePrefix(address).path)
  return { title, siteName, kind: findProperty(nodes, 'meta', ['property', 'article:section'], 'content') ?? null, tone: entry === null ? 'plum' : typeTones[entry.type] }
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time: a robot that asks for every picture at once must not keep readers waiting for pages. */
async function drawInTurn(card: Card): Promise<Buffer> {
  const drawn = last.catch(() => {}).then(async () => drawCard(card, await readFonts()))
  last = drawn
  return drawn
}

let fonts: CardFonts | undefined
async function readFonts(): Promise<CardFonts> {
  fonts ??= { fraunces: await readFont('fraunces-latin'), frauncesExt: await readFont('fraunces-latin-ext'), figtree: await readFont('figtree-latin') }
  return fonts
}
async function readFont(name: string): Promise<Buffer> {
  const font = await useStorage('assets:server').getItemRaw<Buffer>(`card-fonts/${name}.ttf`)
  if (font === null)
    throw new Error(`The font ${name} is not part of the build. Run \`pnpm card-fonts\` and build again.`)
  return font
}
