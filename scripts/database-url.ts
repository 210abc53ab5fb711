import { Value } from 'typebox/value'
import { ConfigError, Environment } from '../src/config.ts'

const { DATABASE_URL: allowed } = Environment.properties

/**
 * The database that a command changes: only where it is named. The service's secrets are not needed to reach it.
 * @throws ConfigError
 */
export function databaseUrl(env: NodeJS.ProcessEnv): string {
  const url = env.DATABASE_URL?.trim()
  if (!url)
    throw new ConfigError(
      'Set DATABASE_URL to the database of the installation. The embedded one looks after itself.',
    )
  if (!Value.Check(allowed, url))
    throw new ConfigError(
      'DATABASE_URL must be a PostgreSQL address, postgres://user:password@host/database.',
    )
  return url
}
