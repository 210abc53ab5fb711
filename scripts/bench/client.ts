import { Agent, request } from 'node:http'
import type { BenchAccount } from './load.ts'

export interface Answer {
  status: number
  text: string
  etag: string | undefined
  /** Milliseconds from the first byte sent to the last byte received. */
  took: number
}

/** A person's program: one account, connections kept open. */
export interface Client {
  call(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Answer>
  /** The body of a 2xx answer. @throws naming call and answer otherwise */
  json<Body>(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Body>
  close(): void
}

const patienceMs = 30_000
/** Access tokens live ten minutes. */
const signInAgainMs = 5 * 60_000

export function createClient(port: number, account: BenchAccount, connections = 1): Client {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  let token: { value: string; since: number } | undefined

  async function authorization(): Promise<string> {
    if (!token || performance.now() - token.since > signInAgainMs) {
      const { email, password } = account
      const answer = await send(agent, port, 'POST', '/api/v1/sessions', { email, password }, {})
      if (answer.status !== 201) throw new Error(`Signing in: ${answer.status} ${answer.text.slice(0, 500)}`)
      token = {
        value: (JSON.parse(answer.text) as { accessToken: string }).accessToken,
        since: performance.now(),
      }
    }
    return `Bearer ${token.value}`
  }
  const call: Client['call'] = async (method, path, body, headers) =>
    send(agent, port, method, `/api/v1${path}`, body, { authorization: await authorization(), ...headers })
  return {
    call,
    async json(method, path, body, headers) {
      const { status, text } = await call(method, path, body, headers)
      if (status < 200 || status > 299) throw new Error(`${method} ${path}: ${status} ${text.slice(0, 500)}`)
      return JSON.parse(text)
    },
    close: () => agent.destroy(),
  }
}

function send(
  agent: Agent,
  port: number,
  method: string,
  path: string,
  body: unknown,
  headers: Record<string, string>,
): Promise<Answer> {
  const payload = body === undefined ? undefined : JSON.stringify(body)
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const call = request(
      {
        agent,
        host: '127.0.0.1',
        port,
        method,
        path,
        headers: {
          ...headers,
          ...(payload !== undefined && {
            'content-type': 'application/json',
            'content-length': Buffer.byteLength(payload),
          }),
        },
      },
      response => {
        const chunks: Buffer[] = []
        response.on('data', chunk => chunks.push(chunk))
        response.once('error', reject)
        response.once('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            etag: response.headers.etag,
            took: performance.now() - started,
            text: Buffer.concat(chunks).toString('utf8'),
          }),
        )
      },
    )
    call.setTimeout(patienceMs, () =>
      call.destroy(new Error(`${method} ${path}: no answer in ${patienceMs} ms`)),
    )
    call.once('error', reject)
    call.end(payload)
  })
}
