import type { Card } from '../../../../server/machines/cards/card-picture.ts'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import satori from 'satori'
import { describe, expect, it } from 'vitest'
import { cardSize, toCardPicture } from '../../../../server/machines/cards/card-picture.ts'
import { drawCard } from '../../../../server/machines/cards/draw-card.ts'

const readFont = (name: string) => readFileSync(join(import.meta.dirname, `../../../../server/assets/card-fonts/${name}.ttf`))
const fonts = { fraunces: readFont('fraunces-latin'), frauncesExt: readFont('fraunces-latin-ext'), figtree: readFont('figtree-latin') }
const card: Card = { title: 'Møteplass', kind: 'Begrep', tone: 'saffron', siteName: 'Kokeboka' }

describe('the picture of a page', () => {
  it('differs with title, kind and colour', async () => {
    const pictures = await Promise.all([card, { ...card, title: 'Innovasjonslos' }, { ...card, kind: null }, { ...card, tone: 'plum' as const }].map(given => drawCard(given, fonts)))
    expect(new Set(pictures.map(picture => picture.toString('base64'))).size).toBe(4)
  })

  it.each([
    'Innovasjonslos',
    'Intensjonsavtale om arbeidsinkluderingstjenester mellom kommunen og en sosial entreprenør med flere samarbeidsparter',
    'Arbeidsinkluderingstjenesteleverandørsamarbeidsavtalemal',
    'ord '.repeat(60),
  ])('holds «%.30s…» between the kind and the mark', async (title) => {
    // Embedded letters are paths; without them the places of the lines can be read.
    const svg = await satori(toCardPicture({ ...card, title }), { ...cardSize, embedFont: false, fonts: [{ name: 'Fraunces', data: fonts.fraunces, weight: 600 }, { name: 'Fraunces Ext', data: fonts.frauncesExt, weight: 600 }, { name: 'Figtree', data: fonts.figtree, weight: 600 }] })
    const words = [...svg.matchAll(/<text x="([\d.]+)" y="([\d.]+)" width="([\d.]+)"/g)].map(([, x, y, width]) => ({ x: Number(x), y: Number(y), right: Number(x) + Number(width) }))
    const [kind] = words
    const mark = words.at(-1)
    const titleWords = words.slice(1, -1)
    expect(titleWords.length).toBeGreaterThan(0)
    expect(titleWords.filter(word => word.y <= (kind?.y ?? 0) || word.y >= (mark?.y ?? 0) || word.right > cardSize.width - 40)).toEqual([])
  })
})
