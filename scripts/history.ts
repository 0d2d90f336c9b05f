import { spawn } from 'node:child_process'
import { join } from 'node:path'
import process from 'node:process'
import { dataPath, readEnvironment } from './start/environment.ts'

/** `npm run history -- export …`: the command of the CMS, on the database that `npm start` uses. */
const env = readEnvironment()
const child = spawn(process.execPath, ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', join(env.root, 'cms/scripts/history.ts'), ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, DATABASE_FILE: dataPath(env, 'cms.sqlite') },
})
child.on('exit', code => process.exit(code ?? 1))
