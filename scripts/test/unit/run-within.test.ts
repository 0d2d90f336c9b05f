import { expect, it } from 'vitest'
import { runWithin } from '../run-within.ts'

/** Jobs that end when told to, and who of them runs. */
function createJobs(cores: Record<string, number>) {
  const running = new Set<string>()
  const ends = new Map<string, { done: () => void, fail: (error: Error) => void }>()
  const jobs = Object.entries(cores).map(([name, count]) => ({
    cores: count,
    run: () => new Promise<string>((resolve, reject) => {
      running.add(name)
      const end = (settle: () => void) => {
        running.delete(name)
        settle()
      }
      ends.set(name, { done: () => end(() => resolve(name)), fail: error => end(() => reject(error)) })
    }),
  }))
  const settle = async (name: string, how: 'done' | Error = 'done'): Promise<string[]> => {
    how === 'done' ? ends.get(name)?.done() : ends.get(name)?.fail(how)
    await new Promise(resolve => setImmediate(resolve))
    return [...running]
  }
  return { jobs, running, settle }
}

it('fills the cores in order, lets a large job wait until there is room, and gives results in order', async () => {
  const { jobs, running, settle } = createJobs({ a: 1, b: 1, c: 2, d: 1 })
  const results = runWithin(2, jobs)
  expect([...running]).toEqual(['a', 'b'])
  expect(await settle('b')).toEqual(['a'])
  expect(await settle('a')).toEqual(['c'])
  expect(await settle('c')).toEqual(['d'])
  await settle('d')
  expect(await results).toEqual(['a', 'b', 'c', 'd'])
})

it('runs a job alone that wants more cores than there are', async () => {
  const { jobs, running, settle } = createJobs({ a: 2, b: 1 })
  const results = runWithin(1, jobs)
  expect([...running]).toEqual(['a'])
  expect(await settle('a')).toEqual(['b'])
  await settle('b')
  expect(await results).toEqual(['a', 'b'])
})

it('begins no more when one has thrown, waits for those that run, and throws the same', async () => {
  const { jobs, settle } = createJobs({ a: 1, b: 1, c: 1 })
  const results = runWithin(2, jobs)
  const isRefused = expect(results).rejects.toThrow('no such program')
  expect(await settle('a', new Error('no such program'))).toEqual(['b'])
  expect(await settle('b')).toEqual([])
  await isRefused
})
