// npm run account -- --email a@b.example --role admin|liaison: makes an account for staff and prints the link, good for
// an hour, where its owner sets the password. The way to the first admin of an installation.
import { parseArgs } from 'node:util'
import { Type } from 'typebox'
import { Value } from 'typebox/value'
import { locales } from '../src/actor.ts'
import { ConfigError, loadConfig } from '../src/config.ts'
import { AppError } from '../src/errors.ts'
import { createAccount, issueCode } from '../src/features/accounts/index.ts'
import { connect } from '../src/infra/database.ts'
import { createPasswords } from '../src/infra/passwords.ts'
import { randomToken } from '../src/infra/secrets.ts'

const Options = Type.Object({
  email: Type.String({ format: 'email', maxLength: 254 }),
  role: Type.Enum(['admin', 'liaison']),
  locale: Type.Enum([...locales]),
})

async function run(): Promise<string> {
  const { values } = parseArgs({
    options: {
      email: { type: 'string' },
      role: { type: 'string' },
      locale: { type: 'string', default: 'en' },
    },
  })
  if (!Value.Check(Options, values))
    throw new ConfigError('Say --email ADDRESS --role admin|liaison [--locale en|ja|ur].')
  const config = loadConfig(process.env)
  if (config.databaseUrl === undefined)
    throw new ConfigError(
      'Set DATABASE_URL to the database of the installation. The embedded one has demo sign-ins.',
    )
  const { db, close } = connect(config.databaseUrl, { max: 1 })
  try {
    const now = new Date()
    // Nobody knows this password; the link sets the first one that somebody does.
    const account = { ...values, password: randomToken() }
    const { accountId } = await createAccount(
      { db, now, passwords: createPasswords(config.passwords) },
      account,
    )
    const { link } = await issueCode(
      { db, now, publicUrl: config.publicUrl },
      { id: accountId, role: values.role, locale: values.locale },
      'reset-password',
    )
    return link
  } finally {
    await close()
  }
}

try {
  console.log(await run())
} catch (error) {
  if (!(error instanceof ConfigError || error instanceof AppError)) throw error
  console.error(error.message)
  process.exitCode = 1
}
