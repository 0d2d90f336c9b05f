declare module 'subset-font' {
  import type { Buffer } from 'node:buffer'

  interface Options {
    targetFormat: 'woff2' | 'truetype'
    variationAxes: Record<string, number | { min: number, max: number, default: number }>
    keepFeatures?: string[]
    noHinting: boolean
  }
  /** The part of the package that we use; it has no types of its own. */
  export default function subsetFont(font: Buffer, text: string, options: Options): Promise<Buffer>
}
