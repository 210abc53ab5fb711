import { type DestinationStream, type Logger, pino } from 'pino'

export type { Logger }

const personal = [
  'authorization',
  'cookie',
  'set-cookie',
  'email',
  'password',
  'newPassword',
  'token',
  'refreshToken',
  'accessToken',
  'cnic',
  'phone',
  'body',
  'query',
  'q',
  'url',
]

/** Structured lines on standard output. What may hold personal data is replaced, wherever a caller puts it. */
export function createLogger({
  level,
  destination,
}: {
  level: string
  destination?: DestinationStream
}): Logger {
  const options = {
    level,
    base: null,
    redact: {
      paths: personal.flatMap(name => [quoted(name), `*${quoted(name)}`, `*.*${quoted(name)}`]),
      censor: '[removed]',
    },
    serializers: { err: describeError, error: describeError },
  }
  return destination ? pino(options, destination) : pino(options)
}

function quoted(name: string): string {
  return `["${name}"]`
}

interface ErrorLine {
  type: string
  message: string
  code?: string
  constraint?: string
  table?: string
  stack?: string
  cause?: ErrorLine
}

/**
 * An error with what is needed to find its place. Database errors quote the row ("Key (email)=(…)") and
 * drizzle's quote all parameters, so values are cut from messages, and fields are picked, not copied.
 */
export function describeError(error: unknown, depth = 0): ErrorLine {
  if (!isErrorLike(error)) return { type: typeof error, message: 'Something that is no error was thrown.' }
  const fields = error as { code?: unknown; constraint_name?: unknown; table_name?: unknown }
  return {
    type: error.name ?? 'Error',
    message: withoutValues(error.message),
    ...(typeof fields.code === 'string' && { code: fields.code }),
    ...(typeof fields.constraint_name === 'string' && { constraint: fields.constraint_name }),
    ...(typeof fields.table_name === 'string' && { table: fields.table_name }),
    ...(typeof error.stack === 'string' && { stack: frames(error.stack) }),
    ...(error.cause !== undefined && depth < 5 && { cause: describeError(error.cause, depth + 1) }),
  }
}

/** The queue tells its errors as plain objects. */
const isErrorLike = (
  value: unknown,
): value is Pick<Error, 'message' | 'stack' | 'cause'> & { name?: string } =>
  typeof value === 'object' && value !== null && 'message' in value && typeof value.message === 'string'

function withoutValues(message: string): string {
  return message
    .replace(/\nparams:[\s\S]*$/, '')
    .replace(/\)=\([^)]*\)/g, ')=(…)')
    .replace(/[^\s<>"'(]+@[^\s<>"')]+/g, '…@…')
    .slice(0, 1000)
}

/** Only the places: the first lines of a stack repeat the message. */
function frames(stack: string): string {
  return stack
    .split('\n')
    .filter(line => /^\s+at /.test(line))
    .slice(0, 20)
    .map(line => line.trim())
    .join('\n')
}
