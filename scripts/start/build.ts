import type { Environment } from './environment.ts'
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { createWriteStream, existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import process from 'node:process'
import { dataPath } from './environment.ts'
import { StartError } from './start-error.ts'
import { endOfLog } from './supervisor.ts'

export interface Build {
  name: 'cms' | 'web'
  /** Told to the person who waits. */
  title: string
  /** Everything whose change asks for a new build, as globs from the top folder. */
  inputs: string[]
  /** Made by the build; the stamp lies in it, so that a removed output is built again. */
  output: string
  command: string[]
}

/** What is built, and of what. A folder that is missing here is one whose changes nobody sees. */
export const BUILDS: Build[] = [
  {
    name: 'cms',
    title: 'the CMS and its admin panel',
    inputs: ['pnpm-lock.yaml', 'cms/package.json', 'cms/tsconfig.json', 'cms/{src,config,contract}/**'],
    output: 'cms/dist',
    command: ['cms/node_modules/@strapi/strapi/bin/strapi.js', 'build'],
  },
  {
    name: 'web',
    title: 'the site',
    inputs: ['pnpm-lock.yaml', 'web/*.{json,ts}', 'web/{app,content,enhance,i18n,modules,public,server,shared}/**', 'search-sync/{contract,src/norwegian}/**', 'cms/contract/**'],
    output: 'web/.output',
    command: ['web/node_modules/nuxt/bin/nuxt.mjs', 'build'],
  },
]

/** Builds what has changed since the last build, both at once. Throws a StartError with the end of the log. */
export async function buildWhatChanged(env: Environment, say: (line: string) => void, stop: AbortSignal): Promise<void> {
  const outdated = BUILDS
    .map(build => ({ build, hash: hashOf(env.root, build.inputs), stamp: join(env.root, build.output, '.built-from') }))
    .filter(({ hash, stamp }) => !existsSync(stamp) || readFileSync(stamp, 'utf8') !== hash)
  await Promise.all(outdated.map(async ({ build, hash, stamp }) => {
    say(`Building ${build.title}`)
    await runBuild(env, build, stop)
    writeFileSync(stamp, hash)
  }))
}

function hashOf(root: string, inputs: string[]): string {
  const hash = createHash('sha256').update(process.version)
  for (const file of globSync(inputs, { cwd: root }).sort()) {
    const path = join(root, file)
    if (statSync(path).isFile())
      hash.update(file).update('\0').update(readFileSync(path))
  }
  return hash.digest('hex')
}

async function runBuild(env: Environment, build: Build, stop: AbortSignal): Promise<void> {
  const logFile = dataPath(env, 'logs', `build-${build.name}.log`)
  // The bench builds in a clone that has never been started.
  mkdirSync(dirname(logFile), { recursive: true, mode: 0o700 })
  const log = createWriteStream(logFile)
  const child = spawn(process.execPath, build.command.map((part, index) => index === 0 ? join(env.root, part) : part), {
    cwd: join(env.root, build.name),
    stdio: ['ignore', 'pipe', 'pipe'],
    signal: stop,
    env: { ...process.env, NODE_ENV: 'production', STRAPI_TELEMETRY_DISABLED: 'true', NUXT_TELEMETRY_DISABLED: '1' },
  })
  child.stdout.pipe(log, { end: false })
  child.stderr.pipe(log, { end: false })
  const code = await new Promise<number | null>((resolve) => {
    child.on('close', resolve)
    child.on('error', error => log.write(`${error.message}\n`)) // An abort, or no program: `close` follows.
  })
  await new Promise<void>(resolve => log.end(resolve))
  stop.throwIfAborted()
  if (code !== 0)
    throw new StartError(`building ${build.title} failed. The end of ${logFile}:\n${endOfLog(logFile)}`)
}
