/** The first wait is short: most failures are a restart of the engine or the CMS. */
const FIRST_MS = 100
/** An outage of an hour must not mean an hour of waiting after it: thirty seconds is the longest an editor waits extra. */
const LONGEST_MS = 30_000

/**
 * How long to wait before try number `failures + 1`, in milliseconds: full jitter, so that workers which failed
 * together do not come back together.
 */
export function backOffMs(failures: number, random: () => number = Math.random): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 20))
  return Math.round(random() * ceiling)
}
