import type { Outcome } from './outcome.ts'
import type { Job } from './run-within.ts'
import { NOTHING_RUN } from './outcome.ts'
import { runCommand } from './run-command.ts'

const CHECKS = [
  // First, because it makes .nuxt anew, with the types that Nuxt generates, and nobody may read it meanwhile.
  { name: 'types of web', script: 'web/node_modules/nuxt/bin/nuxt.mjs', args: ['typecheck'], cwd: 'web' },
  { name: 'lint', script: 'node_modules/eslint/bin/eslint.js', args: ['.', '--max-warnings=0'], cwd: '.' },
  { name: 'types of scripts', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'scripts'], cwd: '.' },
  { name: 'types of cms', script: 'node_modules/typescript/bin/tsc', args: ['-p', '.', '--noEmit'], cwd: 'cms' },
  { name: 'types of cms, admin', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'src/admin', '--noEmit'], cwd: 'cms' },
  { name: 'types of cms, tests', script: 'node_modules/typescript/bin/tsc', args: ['-p', 'test', '--noEmit'], cwd: 'cms' },
  { name: 'types of search-sync', script: 'node_modules/typescript/bin/tsc', args: ['-p', '.', '--noEmit'], cwd: 'search-sync' },
]

/** Lint and types, each counted as one. */
export const checkJobs: Job<Outcome>[] = CHECKS.map(check => ({ cores: 1, run: () => runCheck(check) }))

async function runCheck({ name, script, args, cwd }: typeof CHECKS[number]): Promise<Outcome> {
  const startedAt = Date.now()
  const { code, output } = await runCommand(script, args, { cwd, env: { NUXT_TELEMETRY_DISABLED: '1' } })
  const seconds = ((Date.now() - startedAt) / 1000).toFixed(0)
  if (code === 0) {
    console.log(`✓ ${name} (${seconds} s)`)
    return { ...NOTHING_RUN, passed: 1 }
  }
  console.log(`✗ ${name} (${seconds} s)\n${output}`)
  return { ...NOTHING_RUN, failed: 1, remarks: [`✗ ${name}: ended with code ${code}, see above`] }
}
