// A thread that does what the file tells it to; see apart.test.ts.

import { parentPort, workerData } from 'node:worker_threads'

const told = new TextDecoder().decode(workerData)
if (told === 'throw') throw new TypeError('a mistake of a reader')
if (told === 'exit') process.exit(3)
if (told === 'block') while (true);
if (told === 'fill') {
  const rows: object[] = []
  while (true) rows.push({ row: rows.length })
}
parentPort!.postMessage({ done: { told, secrets: Object.keys(process.env) } })
