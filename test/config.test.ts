import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { ConfigError, Environment, loadConfig } from '../src/config.ts'

const secrets = { TOKEN_SECRET: 'x'.repeat(40), ENCRYPTION_KEY: Buffer.alloc(32, 7).toString('base64') }

function refusal(env: NodeJS.ProcessEnv): string {
  try {
    loadConfig(env)
  } catch (error) {
    if (error instanceof ConfigError) return error.message
    throw error
  }
  return ''
}

t.test('nothing needs to be set', async t => {
  const config = loadConfig({ DATA_DIR: t.testdir() })
  t.match(config, {
    port: 3000,
    host: '127.0.0.1',
    embedded: true,
    publicUrl: 'http://127.0.0.1:3000',
    trustProxy: [],
    logLevel: 'info',
  })
  t.equal(config.encryptionKey.length, 32)
  t.notOk('databaseUrl' in config || 'meili' in config || 'smtpUrl' in config)
})

t.test('the embedded mode keeps its own secrets, for its user alone', async t => {
  const root = t.testdir()
  const dir = join(root, 'data')
  const first = loadConfig({ DATA_DIR: dir })
  const second = loadConfig({ DATA_DIR: dir })
  t.equal(first.tokenSecret, second.tokenSecret)
  t.same(first.encryptionKey, second.encryptionKey)
  t.not(first.tokenSecret, loadConfig({ DATA_DIR: join(root, 'other') }).tokenSecret)
  t.equal(statSync(join(dir, 'secrets.json')).mode & 0o777, 0o600)
})

t.test('every bad variable is named with what is allowed, and no value is repeated', async t => {
  const message = refusal({
    PORT: '70000',
    DATABASE_URL: 'mysql://root:hush@db',
    SMTP_URL: 'mail.example',
    ENCRYPTION_KEY: 'dG9vIHNob3J0',
    LOG_LEVEL: 'loud',
    MEILI_KEY: 'hush',
    PUBLIC_URL: 'https://hunar.example/path',
    PASSWORD_PASSES: 'two',
  })
  for (const name of [
    'PORT',
    'DATABASE_URL',
    'SMTP_URL',
    'ENCRYPTION_KEY',
    'LOG_LEVEL',
    'PUBLIC_URL',
    'PASSWORD_PASSES',
  ])
    t.match(message, new RegExp(`^ {2}${name} must be .{10,}`, 'm'))
  t.match(message, /TOKEN_SECRET is required with DATABASE_URL: at least 32/)
  t.match(message, /MEILI_KEY needs MEILI_URL/)
  t.notMatch(message, /hush|loud|70000/)
})

t.test('with a database there are no default secrets', async t => {
  const message = refusal({ DATABASE_URL: 'postgres://u:p@db/hunar' })
  t.match(message, /TOKEN_SECRET is required[\s\S]*ENCRYPTION_KEY is required/)
  const config = loadConfig({
    DATABASE_URL: 'postgres://u:p@db/hunar',
    ...secrets,
    MEILI_URL: 'http://meili:7700',
    TRUST_PROXY: '10.0.0.1, ::1',
  })
  t.match(config, {
    embedded: false,
    databaseUrl: 'postgres://u:p@db/hunar',
    meili: { url: 'http://meili:7700' },
    trustProxy: ['10.0.0.1', '::1'],
  })
})

t.test('an empty variable is an unset one', async t => {
  t.equal(loadConfig({ DATA_DIR: t.testdir(), PORT: ' ', DATABASE_URL: '', MEILI_KEY: '' }).port, 3000)
})

t.test('.env.example has every variable, with its default', async t => {
  const lines = readFileSync(new URL('../.env.example', import.meta.url), 'utf8').split('\n')
  const found = new Map<string, string | undefined>()
  for (const line of lines) {
    const [, comment, name, value] = /^(# )?([A-Z][A-Z_]+)=(.*)$/.exec(line) ?? []
    if (name) found.set(name, comment ? undefined : value)
  }
  t.same([...found.keys()].sort(), Object.keys(Environment.properties).sort())
  for (const [name, schema] of Object.entries(Environment.properties)) {
    const fallback = (schema as { default?: unknown }).default
    t.equal(found.get(name), fallback === undefined ? undefined : String(fallback), name)
  }
})
