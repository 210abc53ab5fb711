/** Every error the product raises on purpose. The map to HTTP status lives in http/problem.ts. */
export type ErrorCode =
  | 'invalid-input'
  | 'unauthenticated'
  | 'second-factor-required'
  | 'forbidden'
  | 'not-found'
  | 'conflict'
  | 'stale-version'
  | 'version-required'
  | 'unacceptable-demand'
  | 'unreadable-file'
  | 'too-large'
  | 'unsupported-media-type'
  | 'too-many-requests'
  | 'idempotency-mismatch'
  | 'not-ready'
  | 'unavailable'

/** One thing that is wrong, where it is and what to do about it. `path` is a JSON pointer or `row 12`. */
export interface ErrorDetail {
  path?: string
  message: string
}

/** `message` is shown to the caller as it is: it names what, where and what to do, and no personal data. */
export class AppError extends Error {
  readonly code: ErrorCode
  readonly details: ErrorDetail[]

  constructor(code: ErrorCode, message: string, options: { details?: ErrorDetail[]; cause?: unknown } = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause })
    this.name = 'AppError'
    this.code = code
    this.details = options.details ?? []
  }
}
