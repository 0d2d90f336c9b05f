/** A piece of work and how many processor cores it keeps busy. */
export interface Job<Result> { cores: number, run: () => Promise<Result> }

/**
 * Runs jobs in their order, as many beside each other as the machine has cores for; one that wants more than there are
 * runs alone. Gives the results in the order of the jobs. Where one throws, no more are begun, and what it threw is thrown
 * when those that run have ended.
 */
export async function runWithin<Result>(cores: number, jobs: readonly Job<Result>[]): Promise<Result[]> {
  const results: Result[] = []
  const running = new Set<Promise<unknown>>()
  const thrown: unknown[] = []
  let busy = 0
  const finish = async (job: Job<Result>, index: number): Promise<void> => {
    try {
      results[index] = await job.run()
    }
    catch (error) {
      thrown.push(error)
    }
  }
  for (const [index, job] of jobs.entries()) {
    while (running.size > 0 && busy + job.cores > cores)
      await Promise.race(running)
    if (thrown.length > 0)
      break
    busy += job.cores
    const run = finish(job, index).finally(() => {
      busy -= job.cores
      running.delete(run)
    })
    running.add(run)
  }
  await Promise.all(running)
  if (thrown.length > 0)
    throw thrown[0]
  return results
}
