// Loaded into every part before its own code: when the process that started it is gone, however it went, the
// channel closes and the part stops in its ordinary way. unref: the channel alone must not keep it alive.
import process from 'node:process'

process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'))
process.channel?.unref()
