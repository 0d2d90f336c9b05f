/**
 * Makes the fonts that pictures for sharing are drawn with (server/machines/cards) from the same two typefaces as the
 * pages', in one weight each and in the form that the drawing can read. Run with `pnpm card-fonts`; the output is
 * committed.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const require = createRequire(import.meta.url)
const target = join(import.meta.dirname, '../server/assets/card-fonts')

const latin = `${Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')}æøåÆØÅéèêëóòôöäüçñáíúÉÈÖÄÜÁÓ«»–—…·•§©½×’‘“”`
const sami = 'áčđŋšŧžÁČĐŊŠŦŽ'
const fonts = [
  { family: 'fraunces', part: 'latin', text: latin, weight: 600 },
  { family: 'fraunces', part: 'latin-ext', text: sami, weight: 600 },
  { family: 'figtree', part: 'latin', text: latin, weight: 600 },
]

mkdirSync(target, { recursive: true })
for (const { family, part, text, weight } of fonts) {
  const source = readFileSync(require.resolve(`@fontsource-variable/${family}/files/${family}-${part}-wght-normal.woff2`))
  const font = await subsetFont(source, text, { targetFormat: 'truetype', variationAxes: { wght: weight }, noHinting: true })
  writeFileSync(join(target, `${family}-${part}.ttf`), font)
  console.log(`${family}-${part}.ttf ${font.length} bytes`)
}
