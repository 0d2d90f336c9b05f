import process from 'node:process'
import { Presets, SingleBar } from 'cli-progress'

/** How far an import has come, told on stderr: stdout is for the summary. */
export interface Progress {
  /** A new part of the work, with so many steps. */
  start: (title: string, total: number) => void
  step: () => void
  stop: () => void
}

/** A log gets a line for so many steps: some for hundreds of places, none for a handful. */
const STEPS_PER_LINE = 50

/** A bar in a terminal, lines elsewhere. */
export function showProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? showBar(stream) : writeLines(line => stream.write(`${line}\n`))
}

function showBar(stream: NodeJS.WriteStream): Progress {
  const bar = new SingleBar({ stream, format: '{title} {bar} {value}/{total}', clearOnComplete: true, hideCursor: true }, Presets.shades_classic)
  return {
    start(title, total) {
      bar.stop()
      if (total > 0)
        bar.start(total, 0, { title })
    },
    step: () => bar.increment(),
    stop: () => bar.stop(),
  }
}

/** For a log, and for the tests. */
export function writeLines(write: (line: string) => void): Progress {
  let part = { title: '', total: 0, done: 0 }
  return {
    start(title, total) {
      part = { title, total, done: 0 }
      if (total > 0)
        write(`${title} (${total})`)
    },
    step() {
      part.done += 1
      if (part.done % STEPS_PER_LINE === 0 && part.done < part.total)
        write(`${part.title} ${part.done}/${part.total}`)
    },
    stop() {},
  }
}
