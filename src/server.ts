// The API alone; jobs and the search index are the worker's.
import { listen, requirePort } from './listen.ts'
import { runProcess } from './process.ts'

await runProcess(
  async services => {
    const { close } = await listen(services)
    return close
  },
  { check: requirePort },
)
