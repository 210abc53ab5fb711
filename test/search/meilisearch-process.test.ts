import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import t from 'tap'
import { findMeilisearch, startMeilisearch } from '../../src/search/meilisearch-process.ts'

/** Answers as it does, and notes its key. */
const program = `#!${process.execPath}
const { createServer } = require('node:http')
const [host, port] = process.argv[process.argv.indexOf('--http-addr') + 1].split(':')
createServer((_, response) => response.end(process.env.MEILI_MASTER_KEY)).listen(Number(port), host)
`

t.test('one on the PATH is started, started again when it ends, and stopped', async t => {
  const path = t.testdir({ meilisearch: program, data: {} })
  chmodSync(join(path, 'meilisearch'), 0o755)
  t.equal(findMeilisearch(join(path, 'data')), undefined)
  const found = findMeilisearch(`/nonexistent:${path}`)!
  t.equal(found, join(path, 'meilisearch'))

  const dataDir = join(path, 'data')
  let restarts = 0
  const own = await startMeilisearch(found, dataDir, { lookEveryMs: 20, onRestart: () => restarts++ })
  t.teardown(() => own.stop())
  const { url, key } = own.address
  const pid = (): number => JSON.parse(readFileSync(join(dataDir, 'meilisearch', 'running.json'), 'utf8')).pid
  t.equal(await (await fetch(url)).text(), key)

  const first = pid()
  process.kill(first, 'SIGKILL')
  for (let waited = 0; restarts === 0 && waited < 10_000; waited += 20) await sleep(20)
  t.equal(restarts, 1)
  t.not(pid(), first)
  t.equal(await (await fetch(url)).text(), key, 'at the same address')

  const second = pid()
  await own.stop()
  await sleep(100)
  t.throws(() => process.kill(second, 0), 'stopped, and it stays so')
  t.equal(restarts, 1)
})

t.test('one that does not work says why', async t => {
  const path = t.testdir({})
  writeFileSync(join(path, 'meilisearch'), '#!/bin/sh\necho this machine is too old >&2\nexit 1\n', {
    mode: 0o755,
  })
  await t.rejects(startMeilisearch(join(path, 'meilisearch'), join(path, 'data')), {
    message: /ended at once: this machine is too old/,
  })
})
