import type { ChildProcess } from 'node:child_process'
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { readEnvironment } from './start/environment.ts'
import { partsOf } from './start/parts.ts'
import { preflight } from './start/preflight.ts'
import { chooseSearchEngine } from './start/search-engine.ts'
import { ensureSecrets } from './start/secrets.ts'

/** How each part is run while you write code: the same environment as `npm start`, with reload. */
const DEV_COMMANDS: Record<string, string[]> = {
  'cms': ['node_modules/@strapi/strapi/bin/strapi.js', 'develop', '--no-watch-admin'],
  'search-sync': ['--watch', 'src/main.ts'],
  'web': ['node_modules/nuxt/bin/nuxt.mjs', 'dev'],
}

try {
  // A data folder of its own: what you try out while developing does not touch the cookbook you use.
  // With MEILI_URL a real engine is used; one on the PATH is not started here.
  const env = readEnvironment({ DATA_DIR: '.data/dev', SEARCH_ENGINE: 'embedded', ...process.env })
  await preflight(env, [
    { name: 'the site', variable: 'WEB_PORT', port: env.WEB_PORT },
    { name: 'the CMS', variable: 'CMS_PORT', port: env.CMS_PORT },
    { name: 'the sync worker', variable: 'SYNC_PORT', port: env.SYNC_PORT },
  ])
  const { secrets } = ensureSecrets(env)
  const engine = chooseSearchEngine(env, secrets)
  const parts = [...(engine.part ? [engine.part] : []), ...partsOf(env, secrets, engine, await engine.searchKey())]
  console.log(`Starting with reload. Log in at http://localhost:${env.CMS_PORT}/admin as ${env.EDITOR_EMAIL}, password ${secrets.editorPassword}`)
  const children: ChildProcess[] = parts.map(({ name, cwd, env: partEnv, command }) => {
    const args = DEV_COMMANDS[name] ?? command.slice(1)
    return spawn(process.execPath, args.map(part => part.startsWith('node_modules/') ? join(cwd, part) : part), {
      cwd,
      stdio: 'inherit',
      env: { ...process.env, ...partEnv, NODE_ENV: 'development' },
    })
  })
  const stop = (): void => children.forEach(child => child.kill('SIGTERM'))
  children.forEach(child => child.once('exit', stop))
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, stop)
}
catch (error) {
  console.error(`\nKokeboka: ${error instanceof Error ? error.message : String(error)}`)
  process.exit(1)
}
