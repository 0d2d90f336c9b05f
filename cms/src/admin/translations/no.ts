import { adminCommon } from './no/admin-common.ts'
import { adminParts } from './no/admin-parts.ts'
import { adminSettings } from './no/admin-settings.ts'
import { contentManager } from './no/content-manager.ts'
import { enumerations } from './no/enumerations.ts'
import { i18n } from './no/i18n.ts'
import { upload } from './no/upload.ts'

/**
 * Norwegian for what an editor meets, by the id Strapi looks up. Strapi ships a third of its own frame in Norwegian
 * (`no`) and nothing of its plugins; what stands in neither place shows in English.
 */
const no: Record<string, string> = {
  ...enumerations,
  ...adminCommon,
  ...adminParts,
  ...adminSettings,
  ...ofPlugin('content-manager', contentManager),
  ...ofPlugin('i18n', i18n),
  ...ofPlugin('upload', upload),
}

/** A plugin's texts are looked up by its name, a dot and the key. */
function ofPlugin(plugin: string, texts: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(texts).map(([key, text]) => [`${plugin}.${key}`, text]))
}

export default no
