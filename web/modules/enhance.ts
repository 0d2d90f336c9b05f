import { createHash } from 'node:crypto'
import { mkdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { build } from 'esbuild'
import { defineNuxtModule } from 'nuxt/kit'

const yearS = 60 * 60 * 24 * 365

/**
 * The one script of the site (ADR 010): `enhance/main.ts` with all that it imports, as one file whose name holds a
 * hash of its content, so that a browser may keep it for good. Nuxt's own build makes chunks for hydration, which no
 * page has.
 */
export default defineNuxtModule({
  meta: { name: 'enhance' },
  async setup(_options, nuxt) {
    const source = join(nuxt.options.rootDir, 'enhance')
    const { outputFiles } = await build({
      entryPoints: [join(source, 'main.ts')],
      bundle: true,
      format: 'esm',
      // What Designsystemet's style sheet asks of a browser is newer than this; an older one reads the page as it is.
      target: 'es2022',
      minify: !nuxt.options.dev,
      write: false,
    })
    const script = outputFiles[0]?.contents
    if (script === undefined)
      throw new Error('esbuild made no file of enhance/main.ts.')
    const name = `enhance.${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`
    const folder = join(nuxt.options.buildDir, 'enhance')
    // The build folder is emptied after modules are set up.
    nuxt.hook('build:before', async () => {
      await rm(folder, { recursive: true, force: true })
      await mkdir(folder, { recursive: true })
      await writeFile(join(folder, name), script)
    })
    nuxt.options.nitro.publicAssets = [...nuxt.options.nitro.publicAssets ?? [], { dir: folder, baseURL: nuxt.options.app.buildAssetsDir, maxAge: yearS }]
    nuxt.options.app.head.script = [...nuxt.options.app.head.script ?? [], { type: 'module', src: join(nuxt.options.app.buildAssetsDir, name) }]
    nuxt.options.watch.push(source)
  },
})
