import type { Figure } from './figure.ts'
import { measureCms } from './sections/cms.ts'
import { measureLighthouse } from './sections/lighthouse.ts'
import { measurePublish } from './sections/publish.ts'
import { measureRebuild } from './sections/rebuild.ts'
import { measureSearch } from './sections/search.ts'
import { measureStart } from './sections/start.ts'
import { measureWeb } from './sections/web.ts'

/** Each is measured alone, with what it starts itself, so that none depends on another having run. */
export const sections: Readonly<Record<string, () => Promise<Figure[]>>> = {
  start: measureStart,
  cms: measureCms,
  web: measureWeb,
  lighthouse: measureLighthouse,
  publish: measurePublish,
  search: measureSearch,
  rebuild: measureRebuild,
}
