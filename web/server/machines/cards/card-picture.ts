import type { Tone } from '../../../shared/entry-tones.ts'

export interface Card {
  title: string
  /** What kind of page it is: «Oppskrift». Null for the site's own pages. */
  kind: string | null
  tone: Tone
  siteName: string
}

/** What satori draws: an element with its style and what is in it. */
export interface Drawn { type: string, key: null, props: { style?: Record<string, string | number>, children?: (Drawn | string)[] | string, [attribute: string]: unknown } }

export const cardSize = { width: 1200, height: 630 }

/** As in theme/designsystemet.config.json, light. */
const paper = '#fbf7f0'
const ink = '#25211d'
const tones: Record<Tone, { strong: string, soft: string }> = {
  fjord: { strong: '#174a6e', soft: '#e3eef5' },
  tomato: { strong: '#a8361f', soft: '#fae7e1' },
  basil: { strong: '#1f5c46', soft: '#e2f0e9' },
  plum: { strong: '#6a1f3c', soft: '#f4e4ea' },
  saffron: { strong: '#6f4c07', soft: '#fdf0d3' },
}
/** The mark of the site, as in components/ChefHat.vue. */
const hatPath = 'M6.2 12.9A4.2 4.2 0 1 1 8 4.9a4.6 4.6 0 0 1 8 0 4.2 4.2 0 1 1 1.8 8V18H6.2zM6.2 19.4h11.6V21a1 1 0 0 1-1 1H7.2a1 1 0 0 1-1-1z'

/** Found by looking: the largest letters with which titles up to that length stay within four lines, long words too. */
const letterSizes: [maxLetters: number, size: number][] = [[26, 104], [48, 84], [80, 68], [120, 58]]
const smallestLetters = 50

/** The picture of a page for sharing: kind, title and the mark, in the colour of the kind. */
export function toCardPicture({ title, kind, tone, siteName }: Card): Drawn {
  const { strong, soft } = tones[tone]
  const size = letterSizes.find(([maxLetters]) => title.length <= maxLetters)?.[1] ?? smallestLetters
  return box({ width: '100%', height: '100%', background: paper, color: ink, fontFamily: 'Figtree' }, [
    box({ width: 28, height: '100%', background: strong }, []),
    hat(soft, { position: 'absolute', right: -40, bottom: -64 }, 470),
    // Positioned, so that it is drawn upon the hat.
    box({ position: 'relative', flexDirection: 'column', justifyContent: 'space-between', flexGrow: 1, padding: '64px 72px 60px 64px' }, [
      kind === null ? box({ height: 52 }, []) : box({ alignSelf: 'flex-start', background: soft, color: strong, borderRadius: 999, padding: '10px 28px', fontSize: 32 }, [kind]),
      box({ fontFamily: 'Fraunces, Fraunces Ext', fontSize: size, lineHeight: 1.14, letterSpacing: '-0.01em', width: 980, lineClamp: 4, display: 'block', wordBreak: 'break-word' }, [title]),
      box({ alignItems: 'center', color: strong, fontFamily: 'Fraunces', fontSize: 40 }, [hat(strong, { marginRight: 16 }, 52), siteName]),
    ]),
  ])
}

function box(style: Record<string, string | number>, children: (Drawn | string)[]): Drawn {
  return { type: 'div', key: null, props: { style: { display: 'flex', ...style }, children } }
}
function hat(colour: string, style: Record<string, string | number>, size: number): Drawn {
  return { type: 'svg', key: null, props: { viewBox: '0 0 24 24', width: size, height: size, style, children: [{ type: 'path', key: null, props: { d: hatPath, fill: colour } }] } }
}
