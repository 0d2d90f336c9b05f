/**
 * The pages that belong to the software, by the groups of the foot of every page. The first part of the address is the
 * name of the file in `content/<language>/`; a test holds the two together.
 */
export const guideGroups = {
  about: ['om', 'slik-velger-vi', 'skalaer', 'endringer'],
  help: ['hjelp', 'handbok', 'api-guide'],
  rights: ['personvern', 'tilgjengelighet'],
} as const
export type GuideSlug = typeof guideGroups[keyof typeof guideGroups][number]

export const guideSlugs: readonly GuideSlug[] = Object.values(guideGroups).flat()

export function isGuideSlug(name: string): name is GuideSlug {
  return (guideSlugs as readonly string[]).includes(name)
}

/** Where each scale is explained; the same anchors in every language. */
export const scalePaths = { hats: '/skalaer#kokkehatter', evidence: '/skalaer#dokumentasjon' } as const
