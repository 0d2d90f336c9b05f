import type { RebuildState } from '../../src/rebuild-state.ts'
import { expect, it } from 'vitest'
import { resumeRebuild } from '../../src/rebuild-state.ts'

const both = { hasLive: true, hasTarget: true }
const saved: RebuildState = { phase: 'fill', version: 'v1', number: 3, after: '2000', filled: 2_000, total: 9_000, taskBeforeSwap: null }
const anew = (number: number, version: string) => ({ phase: 'make', version, number, after: null, filled: 0, total: 0, taskBeforeSwap: null })

it('starts at the very first start', () => {
  expect(resumeRebuild(null, 'v1', { hasLive: false, hasTarget: false })).toEqual(anew(1, 'v1'))
})

it('has nothing to do when the index is built with this version', () => {
  const done: RebuildState = { ...saved, phase: 'done' }
  expect(resumeRebuild(done, 'v1', { hasLive: true, hasTarget: false })).toBe(done)
})

it('builds a new index under a new name for a new version, and when the engine lost its data', () => {
  expect(resumeRebuild({ ...saved, phase: 'done' }, 'v2', { hasLive: true, hasTarget: false })).toEqual(anew(4, 'v2'))
  expect(resumeRebuild({ ...saved, phase: 'done' }, 'v1', { hasLive: false, hasTarget: false })).toEqual(anew(4, 'v1'))
})

it('goes on where it was', () => {
  expect(resumeRebuild(saved, 'v1', both)).toBe(saved)
})

it('begins the target anew when the version changed or the target is gone', () => {
  expect(resumeRebuild(saved, 'v2', both)).toEqual(anew(3, 'v2'))
  expect(resumeRebuild(saved, 'v1', { hasLive: true, hasTarget: false })).toEqual(anew(3, 'v1'))
})

it('never forgets a swap that may have been done, not even for a new version', () => {
  const swapping: RebuildState = { ...saved, phase: 'swap', taskBeforeSwap: 40 }
  expect(resumeRebuild(swapping, 'v2', both)).toBe(swapping)
})
