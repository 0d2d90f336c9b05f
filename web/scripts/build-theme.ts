/**
 * Makes `app/assets/css/theme.css` from `theme/designsystemet.config.json` with Designsystemet's own tool.
 * Run with `pnpm theme` after a change of the config; both files are committed.
 */
import { execFileSync } from 'node:child_process'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import process from 'node:process'

const web = join(import.meta.dirname, '..')
const tool = join(web, 'node_modules/@digdir/designsystemet/dist/bin/designsystemet.js')
const cache = join(web, '.cache')

function run(...argumentList: string[]): void {
  execFileSync(process.execPath, [tool, 'tokens', ...argumentList], { cwd: join(web, 'theme'), stdio: 'inherit' })
}

run('create', '--config', 'designsystemet.config.json')
run('build', '--tokens', '../.cache/design-tokens', '--out-dir', '../.cache/theme')
writeFileSync(join(web, 'app/assets/css/theme.css'), readFileSync(join(cache, 'theme/kokeboka.css'), 'utf8'))
rmSync(cache, { recursive: true })
