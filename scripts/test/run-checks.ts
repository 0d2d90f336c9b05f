import type { Outcome } from './outcome.ts'
import { add, NOTHING_RUN } from './outcome.ts'
import { runCommand } from './run-command.ts'

const CHECKS = [
  { name: 'lint', script: 'node_modules/eslint/bin/eslint.js', args: ['.', '--max-warnings=0'], cwd: '.' },
  { name: 'types of scripts', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'scripts'], cwd: '.' },
  { name: 'types of cms', script: 'node_modules/typescript/bin/tsc', args: ['-p', '.', '--noEmit'], cwd: 'cms' },
  { name: 'types of cms, admin', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'src/admin', '--noEmit'], cwd: 'cms' },
  { name: 'types of cms, tests', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'test', '--noEmit'], cwd: 'cms' },
  { name: 'types of search-sync', script: 'node_modules/typescript/bin/tsc', args: ['-p', '.', '--noEmit'], cwd: 'search-sync' },
  // Makes .nuxt first, with the types that Nuxt generates.
  { name: 'types of web', script: 'web/node_modules/nuxt/bin/nuxt.mjs', args: ['typecheck'], cwd: 'web' },
]

/** Lint and types, each counted as one. */
export async function runChecks(): Promise<Outcome> {
  let outcome = NOTHING_RUN
  for (const { name, script, args, cwd } of CHECKS) {
    const startedAt = Date.now()
    const code = await runCommand(script, args, { cwd, env: { NUXT_TELEMETRY_DISABLED: '1' } })
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((Date.now() - startedAt) / 1000).toFixed(0)} s)`)
    outcome = add(outcome, code === 0
      ? { ...NOTHING_RUN, passed: 1 }
      : { ...NOTHING_RUN, failed: 1, remarks: [`✗ ${name}: ended with code ${code}, see above`] })
  }
  return outcome
}
