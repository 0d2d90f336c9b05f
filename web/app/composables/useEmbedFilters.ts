/** Which place a list in a frame is for: `?kommune=0301` or `?fylke=03`. */
export function useEmbedFilters(): { municipality: string | undefined, county: string | undefined } {
  const { kommune, fylke } = useRoute().query
  const toText = (value: unknown): string | undefined => typeof value === 'string' ? value : undefined
  return { municipality: toText(kommune), county: toText(fylke) }
}
