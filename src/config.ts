import { randomBytes } from 'node:crypto'
import { linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { type Static, type TSchema, Type } from 'typebox'
import { Value } from 'typebox/value'

/** Every variable the product reads. `description` is what a person is told who got it wrong. */
export const Environment = Type.Object({
  PORT: Type.Integer({
    minimum: 0,
    maximum: 65_535,
    default: 3000,
    description: 'a port number, 0 to 65535 (0: any free one)',
  }),
  HOST: Type.String({
    minLength: 1,
    default: '127.0.0.1',
    description: 'an address to listen on, such as 127.0.0.1 or 0.0.0.0',
  }),
  PUBLIC_URL: Type.Optional(
    Type.String({
      pattern: '^https?://[^/]+$',
      description: 'where people reach the service, such as https://hunar.example, with no path',
    }),
  ),
  TRUST_PROXY: Type.Optional(
    Type.String({
      pattern: '^[0-9a-fA-F.:/, ]+$',
      description: 'addresses of the proxies in front, such as 10.0.0.0/8, by commas',
    }),
  ),
  DATA_DIR: Type.String({ minLength: 1, default: '.data', description: 'a folder the service may write to' }),
  DATABASE_URL: Type.Optional(
    Type.String({
      pattern: '^postgres(ql)?://',
      description: 'a PostgreSQL address, postgres://user:password@host/database',
    }),
  ),
  MEILI_URL: Type.Optional(
    Type.String({
      pattern: '^https?://',
      description: 'a Meilisearch address, such as http://127.0.0.1:7700',
    }),
  ),
  MEILI_KEY: Type.Optional(Type.String({ minLength: 1, description: 'the Meilisearch key' })),
  SMTP_URL: Type.Optional(
    Type.String({ pattern: '^smtps?://', description: 'a mail server, smtps://user:password@host' }),
  ),
  MAIL_FROM: Type.String({
    pattern: '@',
    default: 'Hunar <no-reply@localhost>',
    description: 'a sender, such as Hunar <no-reply@hunar.example>',
  }),
  TOKEN_SECRET: Type.Optional(
    Type.String({ minLength: 32, description: 'at least 32 random characters (openssl rand -base64 48)' }),
  ),
  ENCRYPTION_KEY: Type.Optional(
    Type.String({
      pattern: '^[A-Za-z0-9+/]{43}=$',
      description: '32 random bytes in base64 (openssl rand -base64 32)',
    }),
  ),
  PASSWORD_MEMORY_KIB: Type.Integer({
    minimum: 8,
    maximum: 1_048_576,
    default: 19_456,
    description: 'argon2id memory in KiB, 8 to 1048576',
  }),
  PASSWORD_PASSES: Type.Integer({
    minimum: 1,
    maximum: 20,
    default: 2,
    description: 'argon2id passes, 1 to 20',
  }),
  RATE_LIMIT_SCALE: Type.Number({
    minimum: 0.01,
    maximum: 100_000,
    default: 1,
    description: 'a factor on every rate limit, 0.01 to 100000',
  }),
  LOG_LEVEL: Type.Union(
    ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'].map(level => Type.Literal(level)),
    { default: 'info', description: 'fatal, error, warn, info, debug, trace or silent' },
  ),
})

type Variables = Static<typeof Environment>

export interface Config {
  port: number
  host: string
  publicUrl: string
  /** Proxies whose X-Forwarded-For is believed; none: the socket's address counts. */
  trustProxy: string[]
  /** Absolute. */
  dataDir: string
  /** Absent: the embedded mode, with a PostgreSQL of our own in the data folder. */
  databaseUrl?: string
  embedded: boolean
  meili?: { url: string; key?: string }
  smtpUrl?: string
  mailFrom: string
  /** The key that signs cursors is derived from it. */
  tokenSecret: string
  /** 32 bytes. Encrypts what must be read back (CNIC, private signing keys), and keys the blind indexes. */
  encryptionKey: Buffer
  passwords: { memoryKib: number; passes: number }
  rateLimitScale: number
  logLevel: string
}

/** Something is wrong with the environment; the message lists every bad variable, one a line. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * Reads the configuration once. Without DATABASE_URL missing secrets are made and kept in the data folder.
 * @throws ConfigError naming every bad variable and what is allowed
 */
export function loadConfig(env: NodeJS.ProcessEnv): Config {
  const variables = parse(env)
  const dataDir = resolve(variables.DATA_DIR)
  const embedded = variables.DATABASE_URL === undefined
  const { tokenSecret, encryptionKey } = embedded
    ? ownSecrets(dataDir, variables)
    : { tokenSecret: variables.TOKEN_SECRET!, encryptionKey: variables.ENCRYPTION_KEY! }
  return {
    port: variables.PORT,
    host: variables.HOST,
    publicUrl: variables.PUBLIC_URL ?? `http://${variables.HOST}:${variables.PORT}`,
    trustProxy: (variables.TRUST_PROXY ?? '')
      .split(',')
      .map(part => part.trim())
      .filter(part => part !== ''),
    dataDir,
    ...(variables.DATABASE_URL !== undefined && { databaseUrl: variables.DATABASE_URL }),
    embedded,
    ...(variables.MEILI_URL !== undefined && {
      meili: {
        url: variables.MEILI_URL,
        ...(variables.MEILI_KEY !== undefined && { key: variables.MEILI_KEY }),
      },
    }),
    ...(variables.SMTP_URL !== undefined && { smtpUrl: variables.SMTP_URL }),
    mailFrom: variables.MAIL_FROM,
    tokenSecret,
    encryptionKey: Buffer.from(encryptionKey, 'base64'),
    passwords: { memoryKib: variables.PASSWORD_MEMORY_KIB, passes: variables.PASSWORD_PASSES },
    rateLimitScale: variables.RATE_LIMIT_SCALE,
    logLevel: variables.LOG_LEVEL as string,
  }
}

function parse(env: NodeJS.ProcessEnv): Variables {
  const problems: string[] = []
  const values: Record<string, unknown> = {}
  for (const [name, schema] of Object.entries(Environment.properties)) {
    // An empty variable is an unset one: compose files pass those.
    const text = env[name]?.trim() || undefined
    const value =
      text === undefined ? (schema as { default?: unknown }).default : Value.Convert(schema as TSchema, text)
    if (value === undefined) continue
    if (!Value.Check(schema as TSchema, value)) problems.push(`${name} must be ${describe(schema)}.`)
    values[name] = value
  }
  if (env.DATABASE_URL?.trim())
    for (const name of ['TOKEN_SECRET', 'ENCRYPTION_KEY'] as const)
      if (!env[name]?.trim())
        problems.push(`${name} is required with DATABASE_URL: ${describe(Environment.properties[name])}.`)
  if (values.MEILI_KEY !== undefined && values.MEILI_URL === undefined)
    problems.push(`MEILI_KEY needs MEILI_URL: ${describe(Environment.properties.MEILI_URL)}.`)
  if (problems.length > 0)
    throw new ConfigError(`The configuration is not valid:\n${problems.map(line => `  ${line}`).join('\n')}`)
  return values as Variables
}

function describe(schema: unknown): string {
  return (schema as { description: string }).description
}

/** Made at the first start of the embedded mode. The file is put in place whole, so two processes get the same one. */
function ownSecrets(dataDir: string, variables: Variables): { tokenSecret: string; encryptionKey: string } {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 })
  const file = join(dataDir, 'secrets.json')
  const draft = `${file}.${randomBytes(6).toString('hex')}`
  const made = {
    tokenSecret: randomBytes(48).toString('base64'),
    encryptionKey: randomBytes(32).toString('base64'),
  }
  writeFileSync(draft, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600 })
  try {
    linkSync(draft, file)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  } finally {
    rmSync(draft)
  }
  const kept = JSON.parse(readFileSync(file, 'utf8')) as typeof made
  return {
    tokenSecret: variables.TOKEN_SECRET ?? kept.tokenSecret,
    encryptionKey: variables.ENCRYPTION_KEY ?? kept.encryptionKey,
  }
}
