import process from 'node:process'
import { createCmsClient } from '../cms/client.ts'
import { readEnv } from '../env.ts'
import { createEngineClient } from '../index/client.ts'
import { UsageError } from './command.ts'
import { createProgress } from './progress.ts'
import { parseCommand, runCommand, USAGE } from './run-command.ts'

main().catch((error: unknown) => {
  const message = error instanceof Error ? error.message : String(error)
  process.stderr.write(`${message}\n${error instanceof UsageError ? `\n${USAGE}\n` : ''}`)
  // Who reads JSON is to get JSON, also when there is nothing to tell; not asked of the parser, which may be what failed.
  if (process.argv.includes('--json'))
    process.stdout.write(`${JSON.stringify({ error: message }, null, 2)}\n`)
  process.exitCode = error instanceof UsageError ? 2 : 1
})

async function main(): Promise<void> {
  const command = parseCommand(process.argv.slice(2))
  if (command.name === 'help') {
    process.stdout.write(`${USAGE}\n`)
    return
  }
  const env = readEnv()
  const { data, lines, isGood } = await runCommand(command, {
    env,
    cms: createCmsClient({ url: env.CMS_URL, token: env.SYNC_TOKEN }),
    engine: createEngineClient(env.MEILI_URL, env.MEILI_MASTER_KEY),
    workerUrl: `http://${env.HOST}:${env.SYNC_PORT}`,
    progress: createProgress(!command.isJson && process.stderr.isTTY),
  })
  process.stdout.write(`${command.isJson ? JSON.stringify(data, null, 2) : lines.join('\n')}\n`)
  process.exitCode = isGood ? 0 : 1
}
