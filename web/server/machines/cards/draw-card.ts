import type { Buffer } from 'node:buffer'
import type { Card } from './card-picture.ts'
import { renderAsync } from '@resvg/resvg-js'
import satori from 'satori'
import { cardSize, toCardPicture } from './card-picture.ts'

export interface CardFonts { fraunces: Buffer, frauncesExt: Buffer, figtree: Buffer }

/** A PNG of 1200 × 630, the size that sites for sharing ask for. */
export async function drawCard(card: Card, fonts: CardFonts): Promise<Buffer> {
  const svg = await satori(toCardPicture(card), {
    ...cardSize,
    fonts: [
      { name: 'Fraunces', data: fonts.fraunces, weight: 600 },
      { name: 'Fraunces Ext', data: fonts.frauncesExt, weight: 600 },
      { name: 'Figtree', data: fonts.figtree, weight: 600 },
    ],
  })
  return (await renderAsync(svg, { font: { loadSystemFonts: false } })).asPng()
}
