// Mails, imports and the search index; any number of workers may run.
import { runProcess } from './process.ts'
import { startWork } from './services.ts'

await runProcess(async services => {
  await startWork(services)
  services.log.info('worker started')
  return async () => {}
})
