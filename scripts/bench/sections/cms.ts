import type { Figure } from '../figure.ts'
import { measureCms as measureCmsAlone } from '../cms/measure-cms.ts'

/** The CMS without worker and site: reads, publishes against bare Strapi's, and ten thousand recipes. */
export async function measureCms(): Promise<Figure[]> {
  return Object.entries(await measureCmsAlone()).map(([name, measured]) => ({ what: name.replace(' (ms)', ''), unit: name.endsWith('(ms)') ? 'ms' : 'times', measured }))
}
