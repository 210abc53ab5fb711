import { STATUS_CODES } from 'node:http'
import { type Static, Type } from 'typebox'
import { AppError, type ErrorCode, type ErrorDetail } from '../errors.ts'
import { defaultFileLimit } from './bodies.ts'

/** What only HTTP knows, beside the product's own codes. */
export type ProblemCode = ErrorCode | 'method-not-allowed' | 'not-acceptable' | 'timeout' | 'internal'

const kinds: Record<ProblemCode, { status: number; title: string }> = {
  'invalid-input': { status: 400, title: 'The request is not valid' },
  unauthenticated: { status: 401, title: 'Sign in first' },
  'second-factor-required': { status: 401, title: 'A second factor is needed' },
  forbidden: { status: 403, title: 'Not allowed' },
  'not-found': { status: 404, title: 'Not found' },
  'method-not-allowed': { status: 405, title: 'This method is not offered here' },
  'not-acceptable': { status: 406, title: 'No such representation' },
  timeout: { status: 408, title: 'The request took too long' },
  conflict: { status: 409, title: 'In conflict with what is there' },
  'idempotency-mismatch': { status: 409, title: 'This Idempotency-Key was used for another request' },
  'stale-version': { status: 412, title: 'Changed in the meantime' },
  'too-large': { status: 413, title: 'Too large' },
  'unsupported-media-type': { status: 415, title: 'This content type is not understood' },
  'unacceptable-demand': { status: 422, title: 'The demand asks for what may not be asked' },
  'unreadable-file': { status: 422, title: 'The file cannot be read' },
  'version-required': { status: 428, title: 'Say which version you change' },
  'too-many-requests': { status: 429, title: 'Too many requests' },
  internal: { status: 500, title: 'Something went wrong on our side' },
  'not-ready': { status: 503, title: 'Not ready yet' },
  unavailable: { status: 503, title: 'Not available at the moment' },
}

export const problemType = 'application/problem+json'

/** RFC 9457, with `code` for programs and `errors` for the places. */
export const Problem = Type.Object(
  {
    type: Type.String({ description: 'urn:hunar:problem:<code>' }),
    title: Type.String(),
    status: Type.Integer({ minimum: 400, maximum: 599 }),
    detail: Type.String({ description: 'What is wrong and what to do about it.' }),
    instance: Type.String({ description: 'The id of this request, as in the header x-request-id.' }),
    code: Type.String({ description: Object.keys(kinds).join(', ') }),
    errors: Type.Array(
      Type.Object({
        path: Type.Optional(
          Type.String({
            description: 'JSON pointer into the body; else query/…, params/…, headers/… or a row.',
          }),
        ),
        message: Type.String(),
      }),
    ),
  },
  { $id: 'Problem', title: 'Problem' },
)
export type Problem = Static<typeof Problem>

export function problem(
  code: ProblemCode,
  detail: string,
  requestId: string,
  errors: ErrorDetail[] = [],
): Problem {
  const { status, title } = kinds[code]
  return {
    type: `urn:hunar:problem:${code}`,
    title,
    status,
    detail,
    instance: `urn:request:${requestId}`,
    code,
    errors,
  }
}

/** Fastify's and its plugins' own errors that a caller can do something about. */
const foreign: Record<string, { code: ProblemCode; detail: string }> = {
  FST_ERR_CTP_BODY_TOO_LARGE: { code: 'too-large', detail: 'The body is larger than this call takes.' },
  FST_ERR_CTP_INVALID_MEDIA_TYPE: {
    code: 'unsupported-media-type',
    detail: 'Send application/json, with this in the header Content-Type.',
  },
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: {
    code: 'invalid-input',
    detail: 'The body is not as long as the header Content-Length says.',
  },
  FST_ERR_CTP_EMPTY_JSON_BODY: { code: 'invalid-input', detail: 'The body is empty.' },
  FST_ERR_HANDLER_TIMEOUT: {
    code: 'unavailable',
    detail: 'This took too long and was given up. Try again later.',
  },
  FST_ERR_BAD_URL: { code: 'invalid-input', detail: 'The address is not a valid URL.' },
  FST_ERR_ASYNC_CONSTRAINT: { code: 'invalid-input', detail: 'The request could not be routed.' },
  FST_REQ_FILE_TOO_LARGE: { code: 'too-large', detail: 'The file is larger than this call takes.' },
  FST_FILES_LIMIT: { code: 'too-large', detail: 'The form has more files than this call takes.' },
  FST_PARTS_LIMIT: { code: 'too-large', detail: 'The form has more parts than this call takes.' },
  FST_FIELDS_LIMIT: { code: 'too-large', detail: 'The form has more fields than this call takes.' },
  FST_INVALID_MULTIPART_CONTENT_TYPE: {
    code: 'unsupported-media-type',
    detail: 'Send the file as multipart/form-data.',
  },
  FST_PROTO_VIOLATION: { code: 'invalid-input', detail: 'A name in the form is not allowed.' },
}

/** What the route of a request takes. */
export interface RouteLimits {
  /** Bytes. */
  bodyLimit?: number | undefined
  /** Content types. Absent: JSON. */
  consumes?: readonly string[] | undefined
}

function inNumbers(code: string, { bodyLimit, consumes }: RouteLimits): string | undefined {
  if (code === 'FST_ERR_CTP_BODY_TOO_LARGE' && bodyLimit !== undefined)
    return `The body is larger than the ${sizeOf(bodyLimit)} this call takes.`
  if (code === 'FST_REQ_FILE_TOO_LARGE')
    return `The file is larger than the ${sizeOf(defaultFileLimit)} this call takes.`
  if (code === 'FST_ERR_CTP_INVALID_MEDIA_TYPE' && consumes)
    return `Send ${consumes.join(' or ')}, with this in the header Content-Type.`
  return undefined
}

function sizeOf(bytes: number): string {
  return bytes >= 1024 * 1024 ? `${Math.floor(bytes / 1024 / 1024)} MiB` : `${Math.floor(bytes / 1024)} KiB`
}

/** @returns the problem to send, and whether the error is ours, to be logged in full */
export function toProblem(
  error: unknown,
  requestId: string,
  { bodyLimit, consumes }: RouteLimits = {},
): { body: Problem; ours: boolean } {
  if (error instanceof AppError)
    return { body: problem(error.code, error.message, requestId, error.details), ours: false }
  const { code, statusCode } = (error ?? {}) as { code?: string; statusCode?: number }
  const known = code === undefined ? undefined : foreign[code]
  if (known) {
    const detail = inNumbers(code!, { bodyLimit, consumes }) ?? known.detail
    return { body: problem(known.code, detail, requestId), ours: known.code === 'unavailable' }
  }
  if (statusCode !== undefined && statusCode >= 400 && statusCode < 500) {
    const kind = Object.entries(kinds).find(([, { status }]) => status === statusCode)
    const sentence = `${STATUS_CODES[statusCode] ?? 'The request is not valid'}.`
    return {
      body: problem((kind?.[0] as ProblemCode | undefined) ?? 'invalid-input', sentence, requestId),
      ours: false,
    }
  }
  return {
    body: problem(
      'internal',
      'The request could not be completed. Nothing of it was kept. Try again; if it stays so, tell us the instance.',
      requestId,
    ),
    ours: true,
  }
}
