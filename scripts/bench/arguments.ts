import { parseArgs } from 'node:util'
import { AppError } from '../../src/errors.ts'

export interface BenchOptions {
  profiles: number
  demands: number
  search: 'postgres' | 'meilisearch'
  /** Demands for which rank is compared with assessing everybody. */
  verify: number
  /** Profile changes followed into pool and search. */
  changes: number
  /** How long each rate is taken. */
  rateSeconds: number
  /** Absent: standard output. */
  out?: string
}

export const usage = `usage: npm run bench -- --profiles N [--demands 30] [--search postgres|meilisearch]
  [--verify 3] [--changes 20] [--rate-seconds 4] [--out FILE.json]
Meilisearch is taken from MEILI_URL (and MEILI_KEY) or started from the PATH.`

/** @throws AppError invalid-input naming what is wrong */
export function readOptions(argv: readonly string[]): BenchOptions {
  const text = { type: 'string' } as const
  let values: Partial<
    Record<'profiles' | 'demands' | 'search' | 'verify' | 'changes' | 'rate-seconds' | 'out', string>
  >
  try {
    values = parseArgs({
      args: [...argv],
      options: {
        profiles: text,
        demands: text,
        search: text,
        verify: text,
        changes: text,
        'rate-seconds': text,
        out: text,
      },
    }).values
  } catch (cause) {
    throw new AppError('invalid-input', `${(cause as Error).message}\n${usage}`, { cause })
  }
  const whole = (
    name: 'profiles' | 'demands' | 'verify' | 'changes' | 'rate-seconds',
    from: number,
    to: number,
    usual?: number,
  ) => {
    const value = values[name] === undefined ? usual : Number(values[name])
    if (value === undefined || !Number.isInteger(value) || value < from || value > to)
      throw new AppError('invalid-input', `--${name} must be a whole number from ${from} to ${to}\n${usage}`)
    return value
  }
  const { search = 'postgres', out } = values
  if (search !== 'postgres' && search !== 'meilisearch')
    throw new AppError('invalid-input', `--search must be postgres or meilisearch\n${usage}`)
  return {
    profiles: whole('profiles', 100, 5_000_000),
    demands: whole('demands', 1, 500, 30),
    verify: whole('verify', 0, 500, 3),
    changes: whole('changes', 0, 50, 20),
    rateSeconds: whole('rate-seconds', 1, 60, 4),
    search,
    ...(out !== undefined && { out }),
  }
}
