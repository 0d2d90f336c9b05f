/** Strapi's blocks as they are stored: nodes in nodes. */
interface Node { type?: unknown, url?: unknown, image?: unknown, children?: unknown }

/**
 * The last part of every address that a text links to. Slugs are unique within a type only, so two pages of different
 * types with the same slug are not told apart: an editor is then shown one link too many.
 */
export function linksInBlocks(blocks: unknown): string[] {
  return nodesOf(blocks).flatMap(({ type, url }) => {
    if (type !== 'link' || typeof url !== 'string')
      return []
    const [path] = url.split(/[?#]/)
    const last = path?.replace(/\/$/, '').split('/').at(-1)
    return last === undefined || last === '' ? [] : [last]
  })
}

export interface BlockImage { hash?: unknown, name?: unknown, alternativeText?: unknown }

/** The images of a text, as they were when they were put in: Strapi keeps a copy of what is known of the file. */
export function imagesInBlocks(blocks: unknown): BlockImage[] {
  return nodesOf(blocks).flatMap(({ type, image }) => type === 'image' && typeof image === 'object' && image !== null ? [image] : [])
}

export function showsImage(blocks: unknown, hash: string): boolean {
  return imagesInBlocks(blocks).some(image => image.hash === hash)
}

function nodesOf(blocks: unknown): Node[] {
  if (!Array.isArray(blocks))
    return []
  return blocks.flatMap((node: unknown) => typeof node === 'object' && node !== null ? [node, ...nodesOf((node as Node).children)] : [])
}
