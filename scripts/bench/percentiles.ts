/** Percentiles of measured times by the nearest-rank method. `times` must not be empty. */
export function percentiles(times: number[]): { p50: number, p95: number, p99: number } {
  const sorted = [...times].sort((a, b) => a - b)
  const at = (share: number): number => {
    const value = sorted[Math.ceil(share * sorted.length) - 1]
    if (value === undefined)
      throw new Error('There is nothing to take a percentile of')
    return Math.round(value * 10) / 10
  }
  return { p50: at(0.5), p95: at(0.95), p99: at(0.99) }
}
