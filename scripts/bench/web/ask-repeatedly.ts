import { connectReader } from './connect-reader.ts'

/** `times`: of each that was good, to its last byte, in milliseconds. */
export interface Answers { times: number[], failed: number, perSecond: number }

export interface Readers {
  site: string
  nextPath: () => string
  readers: number
  seconds: number
}

/** So many readers at once, each of whom asks for the next page when the last byte of the one before is there. */
export async function askRepeatedly({ site, nextPath, readers, seconds }: Readers): Promise<Answers> {
  const answers: Answers = { times: [], failed: 0, perSecond: 0 }
  const all = await Promise.all(Array.from({ length: readers }, () => connectReader(site)))
  const beganAt = performance.now()
  await Promise.all(all.map(async (reader) => {
    for (let answer = 'good'; answer !== 'broken' && performance.now() - beganAt < seconds * 1_000;) {
      const askedAt = performance.now()
      answer = await reader.ask(nextPath())
      if (answer === 'good')
        answers.times.push(performance.now() - askedAt)
      else
        answers.failed++
    }
  }))
  answers.perSecond = Math.round(answers.times.length / (performance.now() - beganAt) * 1_000)
  all.forEach(reader => reader.close())
  return answers
}
