import type { DeliverDocumentsDeps } from './deliver-documents.ts'
import type { RebuildState } from './rebuild-state.ts'
import { compareIndex, keepLasting } from './compare.ts'
import { deliverManyDocuments, toDocumentName } from './deliver-documents.ts'
import { TransientError } from './errors.ts'
import { rebuildStateSchema, resumeRebuild, startRebuild } from './rebuild-state.ts'

export interface RebuildDeps extends DeliverDocumentsDeps {
  /** The index that readers search. */
  live: string
  version: string
  /** Puts what does not come from the CMS into the new index, before readers see it. */
  fillPages: (target: string) => Promise<void>
}

export interface Rebuild {
  /** Finds out where a rebuild stands; must be called before anything is written. */
  resume: () => Promise<void>
  /** One step of the work; true when there is more. */
  step: () => Promise<boolean>
  /** Where changes are written now: while an index is being built, to both. */
  indexes: () => string[]
  /** Asks for a rebuild though settings and mapping are the same; it begins when the present one, if any, is done. */
  request: () => void
  describe: () => RebuildReport
}

export interface RebuildReport { isDone: boolean, phase: string, number: number, filled: number, total: number }

const STATE_KEY = 'rebuild'
/** Changes wait while a page is filled: a page takes a good half second. */
const ROWS_A_FILL = 1_200
/** Whole documents are in memory meanwhile, those that are read and those that the engine takes in. */
const DOCUMENTS_AT_A_TIME = 100

type Advance = (state: RebuildState, target: string, deps: RebuildDeps) => Promise<RebuildState>

const PHASES: Record<RebuildState['phase'], Advance> = {
  async make(state, target, { engine, live, onStep }) {
    // At the very first start readers get an empty index rather than an error.
    if (!await engine.isSetUp(live))
      await engine.makeIndex(live)
    await engine.makeIndex(target)
    await onStep('rebuild-index-made')
    return { ...state, phase: 'fill', after: null, filled: 0, total: 0 }
  },

  async fill(state, target, deps) {
    const page = await deps.cms.fetchManifest(state.after, ROWS_A_FILL)
    deps.metrics.rebuildTotal.set(page.total)
    await fillDocuments(page.entries, target, deps)
    await deps.onStep('rebuild-page-filled')
    return { ...state, phase: page.next === null ? 'compare' : 'fill', after: page.next, filled: state.filled + page.entries.length, total: page.total }
  },

  async compare(state, target, deps) {
    const differences = await compareIndex(target, deps.cms, deps.engine)
    if (differences.length > 0) {
      await fillDocuments(differences.map(difference => difference.key), target, deps)
      const lasting = keepLasting(differences, await compareIndex(target, deps.cms, deps.engine))
      // What differs *after* it was delivered is no edit on its way: never show readers such an index.
      if (lasting.length > 0)
        throw new TransientError(`${lasting.length} records of ${target} still differ after repair, as ${lasting[0]?.kind} ${lasting[0]?.recordId}`)
    }
    await deps.fillPages(target)
    await deps.onStep('rebuild-compared')
    return { ...state, phase: 'swap', taskBeforeSwap: await deps.engine.findNewestTask() }
  },

  async swap(state, target, { engine, live, lease, onStep }) {
    await onStep('rebuild-swap-announced')
    // Swapping twice would bring the old index back.
    if (!await engine.hasSwappedSince(live, target, state.taskBeforeSwap ?? -1)) {
      lease.requireHeld()
      await engine.swap(live, target)
    }
    await onStep('rebuild-swapped')
    return { ...state, phase: 'clean' }
  },

  async clean(state, target, { engine, onStep }) {
    await engine.deleteIndex(target)
    await onStep('rebuild-old-deleted')
    return { ...state, phase: 'done' }
  },

  done: async (state, _target, { version }) => startRebuild(state.number + 1, version),
}

/**
 * Builds a new index beside the one that is read, and swaps them in one task. Its steps are taken in the same loop as
 * the deliveries, so a page that is filled in can never overwrite a later change. Every step is saved after it is
 * done and may be done again: a worker killed anywhere is followed by one that goes on.
 */
export function createRebuild(deps: RebuildDeps): Rebuild {
  let state: RebuildState | null = null
  let isRequested = false
  const toTarget = (number: number) => `${deps.live}_${number}`

  const isIdle = ({ phase, version }: RebuildState) => phase === 'done' && version === deps.version && !isRequested

  async function save(next: RebuildState): Promise<RebuildState> {
    deps.lease.requireHeld()
    await deps.cms.putState(STATE_KEY, next)
    deps.metrics.rebuilding.set(next.phase === 'done' ? 0 : 1)
    deps.metrics.rebuildFilled.set(next.filled)
    if (state?.phase !== next.phase)
      deps.logger.info({ phase: next.phase, target: toTarget(next.number), filled: next.filled, version: next.version }, 'rebuild')
    return next
  }

  return {
    async resume() {
      const parsed = rebuildStateSchema.safeParse(await deps.cms.fetchState(STATE_KEY))
      const saved = parsed.success ? parsed.data : null
      const target = toTarget(saved?.number ?? 1)
      await deps.engine.drain([deps.live, target])
      const facts = { hasLive: await deps.engine.isSetUp(deps.live), hasTarget: await deps.engine.isSetUp(target) }
      state = await save(resumeRebuild(saved, deps.version, facts))
      await deps.onStep('rebuild-announced')
    },
    async step() {
      if (state === null)
        throw new TransientError('The rebuild has not been resumed')
      if (isIdle(state))
        return false
      if (state.phase === 'done')
        isRequested = false
      const target = toTarget(state.number)
      state = await save(await PHASES[state.phase](state, target, deps))
      return !isIdle(state)
    },
    indexes: () => state && ['fill', 'compare', 'swap'].includes(state.phase) ? [deps.live, toTarget(state.number)] : [deps.live],
    request() {
      isRequested = true
    },
    describe: () => ({
      isDone: state !== null && isIdle(state),
      phase: state?.phase ?? 'not known yet',
      number: state?.number ?? 0,
      filled: state?.filled ?? 0,
      total: state?.total ?? 0,
    }),
  }
}

async function fillDocuments(keys: { uid: Parameters<typeof toDocumentName>[0]['uid'], documentId: string }[], target: string, deps: RebuildDeps): Promise<void> {
  const distinct = new Map(keys.map(({ uid, documentId }) => [toDocumentName({ uid, documentId }), { uid, documentId }]))
  const refused = await deliverManyDocuments([...distinct.values()], DOCUMENTS_AT_A_TIME, [target], deps)
  if (refused.length > 0) {
    deps.lease.requireHeld()
    await deps.cms.settle({ holder: deps.lease.holder, done: [], retry: [], dead: refused.map(document => ({ ...document, ids: [] })) })
  }
}
