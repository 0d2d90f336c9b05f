/**
 * Cuts the two typefaces (both under the Open Font License) down to what Norwegian and Northern Sámi need and
 * writes them to `public/fonts/`. Run with `pnpm fonts`; the output is committed.
 * The limit is 45 kB in all: a phone on a slow line pays for every byte before it shows the right letters.
 */
import { Buffer } from 'node:buffer'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const limitBytes = 45_000
const require = createRequire(import.meta.url)
const target = join(import.meta.dirname, '../public/fonts')

const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')
const latin = `${ascii}\u00A0\u00ADæøåÆØÅéèêëóòôöäüçñáíúÉÈÖÄÜÁÓ«»–—…·•§©°½×’‘“”‚„→−`
const sami = 'áčđŋšŧžÁČĐŊŠŦŽ›‹'

/** Headings are set in one weight: an instance is a third of the variable file. */
const fonts = [
  { family: 'fraunces', part: 'latin', text: latin, axes: { wght: 600 }, name: 'fraunces-latin' },
  { family: 'fraunces', part: 'latin-ext', text: sami, axes: { wght: 600 }, name: 'fraunces-sami' },
  { family: 'figtree', part: 'latin', text: latin, axes: { wght: { min: 400, max: 700, default: 400 } }, name: 'figtree-latin' },
  { family: 'figtree', part: 'latin-ext', text: sami, axes: { wght: { min: 400, max: 700, default: 400 } }, name: 'figtree-sami' },
]

let total = 0
mkdirSync(target, { recursive: true })
for (const font of fonts) {
  const source = readFileSync(require.resolve(`@fontsource-variable/${font.family}/files/${font.family}-${font.part}-wght-normal.woff2`))
  const subset = await subsetFont(Buffer.from(source), font.text, {
    targetFormat: 'woff2',
    variationAxes: font.axes,
    keepFeatures: ['kern', 'liga', 'mark', 'mkmk', 'ccmp', 'locl', 'tnum', 'lnum'],
    noHinting: true,
  })
  total += subset.length
  writeFileSync(join(target, `${font.name}.woff2`), subset)
  console.log(`${font.name}.woff2 ${subset.length} bytes`)
}
if (total > limitBytes)
  throw new Error(`The fonts weigh ${total} bytes together; the limit is ${limitBytes}. Take out letters or features.`)
