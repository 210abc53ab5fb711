// A process that does what the file tells it to; see apart.test.ts.

import { answerOnce } from '../../../../src/features/profiles/import/answer-once.ts'

answerOnce((bytes: Uint8Array) => {
  const told = new TextDecoder().decode(bytes)
  if (told === 'throw') throw new TypeError('a mistake of a reader')
  if (told === 'exit') process.exit(3)
  if (told === 'block') while (true);
  if (told === 'fill') {
    const rows: object[] = []
    while (true) rows.push({ row: rows.length })
  }
  // What the channel and the test runner put there is no secret.
  const secrets = Object.keys(process.env).filter(name => !/^(NODE_|_TAPJS_)/.test(name))
  return { told, secrets }
})
