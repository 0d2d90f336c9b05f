import process from 'node:process'
import { runPartCommand } from './start/run-part-command.ts'

// Looks after search: see search-sync/src/cli/run-command.ts for what it can do.
runPartCommand('search-sync', 'src/cli/main.ts', process.argv.slice(2))
