// The door to every command: runs on whatever Node the machine has (20 or newer), installs what is needed,
// and hands over to Node 24, which comes with the dependencies. Plain JavaScript without imports from
// node_modules, because it runs before they exist.
import { spawn, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import fs from 'node:fs' // As a whole: an old Node lacks some of it, and must get as far as to be told so.
import { dirname, join } from 'node:path'
import process from 'node:process'
import { fileURLToPath } from 'node:url'

const OLDEST_NODE = 20
/** Space for the dependencies (1.4 GB installed) and the two builds. */
const INSTALL_NEEDS_BYTES = 2.5e9
const root = dirname(dirname(fileURLToPath(import.meta.url)))
const node24 = join(root, 'node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node')
const installedStamp = join(root, 'node_modules/.kokeboka-installed')
const verbs = ['start', 'dev', 'test', 'check', 'bench', 'sync', 'history', 'import', 'test-engine']

function fail(message) {
  console.error(`\nKokeboka: ${message}`)
  process.exit(1)
}

function hashOfManifests() {
  const files = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json', 'cms/package.json', 'search-sync/package.json', 'web/package.json']
  const hash = createHash('sha256')
  for (const file of files)
    hash.update(fs.readFileSync(join(root, file)))
  return hash.digest('hex')
}

function isInstalled(wanted) {
  return fs.existsSync(node24) && fs.existsSync(installedStamp) && fs.readFileSync(installedStamp, 'utf8') === wanted
}

function ensureInstalled() {
  const wanted = hashOfManifests()
  if (isInstalled(wanted))
    return
  const { bavail, bsize } = fs.statfsSync(root)
  if (bavail * bsize < INSTALL_NEEDS_BYTES)
    fail(`not enough disk space: the dependencies and builds need ${INSTALL_NEEDS_BYTES / 1e9} GB, ${(bavail * bsize / 1e9).toFixed(1)} GB is free. Free some space and try again.`)
  const { packageManager } = JSON.parse(fs.readFileSync(join(root, 'package.json'), 'utf8'))
  console.log('• Installing dependencies (about a minute the first time)')
  const result = spawnSync('npx', ['--yes', packageManager, 'install', '--frozen-lockfile', '--reporter=append-only', '--loglevel=error'], {
    cwd: root,
    env: { ...process.env, CI: '1', npm_config_update_notifier: 'false' },
    encoding: 'utf8',
    maxBuffer: 64e6,
    shell: process.platform === 'win32',
  })
  if (result.error || result.status !== 0) {
    console.error(`${result.stdout ?? ''}${result.stderr ?? ''}${result.error?.message ?? ''}`.split('\n').slice(-30).join('\n'))
    fail('the dependencies could not be installed. Check that the machine reaches the npm registry, and try again.')
  }
  fs.writeFileSync(installedStamp, wanted)
}

const [verb, ...rest] = process.argv.slice(2)
if (!verbs.includes(verb))
  fail(`there is no command "${verb}". Use npm run ${verbs.join(' | ')}.`)
if (Number(process.versions.node.split('.')[0]) < OLDEST_NODE)
  fail(`Node ${process.versions.node} is too old. Install Node ${OLDEST_NODE} or newer (https://nodejs.org) and try again.`)
ensureInstalled()

// It only watches and waits: a small heap keeps it from counting.
const child = spawn(node24, ['--max-semi-space-size=1', join(root, `scripts/${verb}.ts`), ...rest], {
  cwd: root,
  stdio: 'inherit',
  // Compiled code is kept between runs: a start is quicker, and the part of Node that reads TypeScript stays unloaded.
  env: { NODE_COMPILE_CACHE: join(root, 'node_modules/.cache/node'), ...process.env, PATH: `${dirname(node24)}${process.platform === 'win32' ? ';' : ':'}${process.env.PATH}` },
})
// npm and the terminal both signal us; the child decides when everything has stopped.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
  process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal === 'SIGINT' ? 130 : 1)))
