import { z } from 'zod'

const targetSchema = z.object({
  /** Which of several numbers, as `p95`; without it, the only one. */
  of: z.string().optional(),
  /** In the figure's own unit, the number itself included. */
  most: z.number().optional(),
  least: z.number().optional(),
})
export type Target = z.output<typeof targetSchema>

const figureSchema = z.object({
  what: z.string(),
  unit: z.string(),
  /** One number, or several by name: `{ p50, p95, p99 }`, or a part of the cookbook each. */
  measured: z.union([z.number(), z.record(z.string(), z.number())]),
  targets: z.array(targetSchema).default([]),
})
export type Figure = z.input<typeof figureSchema>

/** What `docs/figures.json` holds: each section as it was last measured. */
export const figuresSchema = z.record(z.string(), z.object({ machine: z.string(), date: z.iso.date(), figures: z.array(figureSchema) }))
export type Figures = z.output<typeof figuresSchema>

/** Whether the target was reached. A number that was not measured does not reach it. */
export function isMet({ measured }: Pick<Figure, 'measured'>, { of, most = Infinity, least = -Infinity }: Target): boolean {
  const value = typeof measured === 'number' ? measured : measured[of ?? '']
  return value !== undefined && value <= most && value >= least
}
