import { z } from 'zod'

/**
 * make: delete what may be left of the target, make it with its settings · fill: page by page, and every change goes
 * to both · compare: until nothing differs that is not an edit on its way · swap · clean: delete the old one · done.
 */
export const rebuildStateSchema = z.object({
  phase: z.enum(['make', 'fill', 'compare', 'swap', 'clean', 'done']),
  /** Settings and mapping that the index is built with. */
  version: z.string(),
  /** Counts up, so that a new index never has the name of an old one. */
  number: z.number().int().min(1),
  /** Cursor in the manifest: the pages before it are filled. */
  after: z.string().nullable(),
  filled: z.number().int().min(0),
  /** Rows there were to fill when a page was last read. */
  total: z.number().int().min(0).default(0),
  /** The engine's newest task before the swap was asked for: tells, after a crash, whether it was done. */
  taskBeforeSwap: z.number().int().nullable(),
})

export type RebuildState = z.output<typeof rebuildStateSchema>

export function startRebuild(number: number, version: string): RebuildState {
  return { phase: 'make', version, number, after: null, filled: 0, total: 0, taskBeforeSwap: null }
}

/** What is true about the engine when a worker takes over: which indexes are there with their settings. */
export interface EngineFacts { hasLive: boolean, hasTarget: boolean }

/**
 * Where to go on from. An engine that lost its data, or a new version of the mapping, starts the building anew; a
 * swap that may have been done already is never thrown away.
 */
export function resumeRebuild(saved: RebuildState | null, version: string, { hasLive, hasTarget }: EngineFacts): RebuildState {
  if (saved === null)
    return startRebuild(1, version)
  const isCurrent = saved.version === version
  switch (saved.phase) {
    case 'make':
      return startRebuild(saved.number, version)
    case 'fill':
    case 'compare':
      return isCurrent && hasLive && hasTarget ? saved : startRebuild(saved.number, version)
    case 'swap':
      return hasLive && hasTarget ? saved : startRebuild(saved.number, version)
    case 'clean':
      return hasLive ? saved : startRebuild(saved.number + 1, version)
    case 'done':
      return hasLive && isCurrent ? saved : startRebuild(saved.number + 1, version)
  }
}
