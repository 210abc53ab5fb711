import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { type AddressInfo, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import t, { type Test } from 'tap'
import { firstPages } from './fixtures/first-pages.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))

interface Started {
  child: ChildProcess
  address: string
  output: string
}

/** `npm start` in a data folder that nobody but its owner may enter; ready when it prints that Ctrl-C stops it. */
async function start(t: Test, dataDir: string): Promise<Started> {
  const child = spawn(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: dataDir,
      PORT: '0',
      PASSWORD_MEMORY_KIB: '8',
      PASSWORD_PASSES: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  t.teardown(() => child.kill('SIGKILL'))
  let output = ''
  child.stderr!.on('data', chunk => {
    output += chunk
  })
  await new Promise<void>((resolve, reject) => {
    child.once('exit', code => reject(new Error(`ended with ${code}: ${output}`)))
    child.stdout!.on('data', chunk => {
      output += chunk
      if (output.includes('Ctrl-C stops it.')) resolve()
    })
  })
  const [, address] = /Hunar\s+(http:\S+)/.exec(output)!
  return { child, address: address!, output }
}

async function stop(child: ChildProcess, signal: NodeJS.Signals = 'SIGINT'): Promise<number | null> {
  const ended = new Promise<number | null>(resolve => child.once('exit', resolve))
  child.kill(signal)
  return ended
}

t.test('start, sign in, stop, start again on the same data', async t => {
  const parent = mkdtempSync(join(tmpdir(), 'hunar-main-'))
  t.teardown(() => rmSync(parent, { recursive: true, force: true }))
  const dataDir = join(parent, 'data')

  const first = await start(t, dataDir)
  t.match(first.output, /API reference\s+http/)
  t.match(first.output, /embedded PostgreSQL in/)
  t.match(first.output, /Search\s+PostgreSQL/)
  t.match(first.output, `${first.address}/dev/mails`)
  t.match(
    first.output,
    /liaison +liaison@\S+ +\S+\n +liaison +second\.liaison@\S+ +\S+/,
    'two officers, as an override takes two',
  )
  const ready = await fetch(`${first.address}/health/ready`)
  t.match(await ready.json(), {
    checks: [
      { name: 'database' },
      { name: 'migrations' },
      { name: 'search' },
      { name: 'queue' },
      { name: 'pool', detail: /^5000 profiles .* 40 demands/ },
    ],
  })
  t.equal((await fetch(`${first.address}/docs/`)).status, 200)

  const [, email, password] = /employer\s+(\S+@\S+)\s+(\S+)/.exec(first.output)!
  const signIn = () =>
    fetch(`${first.address}/api/v1/sessions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ email, password }),
    })
  const { accessToken } = (await (await signIn()).json()) as { accessToken: string }
  const get = async (path: string) =>
    (
      await fetch(`${first.address}/api/v1${path}`, { headers: { authorization: `Bearer ${accessToken}` } })
    ).json()
  const { items } = (await get('/demands?state=published&limit=1')) as { items: { id: string }[] }
  const list = (await get(`/demands/${items[0]!.id}/shortlist?limit=5&locale=ja`)) as {
    total: number
    items: { assessment: { lines: unknown[] } }[]
  }
  t.equal(list.total, 5000, 'everybody counts')
  t.equal(list.items.length, 5)
  t.ok(list.items[0]!.assessment.lines.length > 2)

  const second = spawnSync(process.execPath, [main], {
    env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: '0' },
    encoding: 'utf8',
  })
  t.equal(second.status, 1)
  t.match(
    second.stderr,
    /Another Hunar \(process \d+\) uses the data folder/,
    'a second one on the same folder is refused',
  )

  const pid = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  t.equal(await stop(first.child), 0)
  t.throws(() => process.kill(pid, 0), 'no PostgreSQL is left running')
  t.notOk(existsSync(join(dataDir, 'postgres', 'postmaster.pid')))

  const again = await start(t, dataDir)
  t.notMatch(again.output, /Empty database/)
  t.match(again.output, password!, 'the same demo sign-ins')

  const orphan = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  const killed = new Promise(resolve => again.child.once('exit', resolve))
  again.child.kill('SIGKILL')
  await killed
  const third = await start(t, dataDir)
  t.throws(() => process.kill(orphan, 0), 'a server left by a killed process is stopped, not fought with')
  const goal = 50
  for (const [role, milliseconds] of await firstPages(third.address, third.output, goal))
    t.ok(milliseconds < goal, `first page of a ${role}: ${milliseconds.toFixed(1)} ms with 5,000 profiles`)
  const last = Number(readFileSync(join(dataDir, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
  t.equal(await stop(third.child, 'SIGHUP'), 0, 'a closed terminal stops it too')
  t.throws(() => process.kill(last, 0), 'and leaves no PostgreSQL')
})

t.test('a taken port is named before anything is started or loaded, with what to do', async t => {
  const taken = createServer().listen(0, '127.0.0.1')
  await once(taken, 'listening')
  t.teardown(() => taken.close())
  const { port } = taken.address() as AddressInfo
  for (const program of ['main', 'server']) {
    const dataDir = t.testdir()
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [fileURLToPath(new URL(`../src/${program}.ts`, import.meta.url))],
      { env: { PATH: process.env.PATH, DATA_DIR: dataDir, PORT: String(port) }, encoding: 'utf8' },
    )
    t.equal(status, 1, program)
    t.equal(stdout, '')
    t.equal(
      stderr,
      `Port ${port} is taken by another program. Stop it, or choose another: PORT=${port + 1} npm start\n`,
    )
    t.notOk(existsSync(join(dataDir, 'postgres')), 'no database was made')
  }
  const { stderr } = spawnSync(process.execPath, [main], {
    env: { PATH: process.env.PATH, DATA_DIR: t.testdir(), PORT: '0', HOST: '192.0.2.1' },
    encoding: 'utf8',
  })
  t.equal(stderr, 'HOST 192.0.2.1 is no address of this machine.\n')
})

t.test('a wrong configuration names every bad variable and ends', async t => {
  const { status, stderr } = spawnSync(process.execPath, [main], {
    env: { PATH: process.env.PATH, PORT: 'many', DATABASE_URL: 'mysql://here' },
    encoding: 'utf8',
  })
  t.equal(status, 1)
  t.match(stderr, /PORT must be/)
  t.match(stderr, /DATABASE_URL must be/)
})

t.test('a database that cannot be reached is named in one line, without the password', async t => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [main], {
    env: {
      PATH: process.env.PATH,
      DATA_DIR: t.testdir(),
      DATABASE_URL: 'postgres://hunar:secret@127.0.0.1:1/hunar',
      TOKEN_SECRET: 'x'.repeat(40),
      ENCRYPTION_KEY: Buffer.alloc(32).toString('base64'),
    },
    encoding: 'utf8',
  })
  t.equal(status, 1)
  t.equal(stdout, '')
  t.match(
    stderr,
    /^PostgreSQL at DATABASE_URL cannot be used \(hunar@127.0.0.1:1\/hunar: ECONNREFUSED\)[^\n]*\n$/,
  )
})
