// A Meilisearch of a few lines: indexes, documents, tasks in order, swaps. It searches nothing, but it takes what
// the real one takes, remembers every request, and misbehaves when told.

import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

export interface SeenRequest {
  method: string
  path: string
  query: Record<string, string>
  body: unknown
}
interface Task {
  uid: number
  indexUid: string | null
  type: string
  status: 'succeeded' | 'failed'
  details: object | null
  error: { message: string; code: string } | null
}
interface Answer {
  status: number
  body: unknown
}
type Document = Record<string, unknown> & { id: string }

export interface FakeMeilisearch {
  url: string
  requests: SeenRequest[]
  indexes: Map<string, Map<string, Document>>
  /** Names a reason for which a task fails; undefined: it succeeds. */
  fails: (type: string, uid: string | null, documents: Document[]) => string | undefined
  /** Answers in place of the server, for outages of all kinds; true: it has answered. */
  intercept: ((request: SeenRequest, response: ServerResponse) => boolean) | undefined
  /** Cuts everybody off and refuses connections until `open`. */
  close(): Promise<void>
  open(): Promise<void>
}

export async function fakeMeilisearch(t: Test): Promise<FakeMeilisearch> {
  const tasks: Task[] = []
  const indexes: FakeMeilisearch['indexes'] = new Map()
  let port = 0
  const server = createServer((request, response) => void serve(request, response))
  const fake: FakeMeilisearch = {
    url: '',
    requests: [],
    indexes,
    fails: () => undefined,
    intercept: undefined,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
    open: () => new Promise(resolve => server.listen(port, '127.0.0.1', resolve)),
  }
  await fake.open()
  port = (server.address() as AddressInfo).port
  fake.url = `http://127.0.0.1:${port}`
  t.teardown(() => (server.listening ? fake.close() : undefined))
  return fake

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of request) text += chunk
    const { pathname, searchParams } = new URL(request.url!, fake.url)
    const seen = {
      method: request.method!,
      path: pathname,
      query: Object.fromEntries(searchParams),
      body: text === '' ? undefined : JSON.parse(text),
    }
    fake.requests.push(seen)
    if (fake.intercept?.(seen, response)) return
    const { status, body } = answer(seen)
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
  }

  function answer({ method, path, query, body }: SeenRequest): Answer {
    const [, first, uid, second, third] = path.split('/')
    if (path === '/health') return { status: 200, body: { status: 'available' } }
    if (first === 'tasks') return uid === undefined ? findTasks(query) : task(Number(uid))
    if (path === '/swap-indexes') return swap(body as { indexes: [string, string]; rename?: boolean }[])
    if (path === '/indexes' && method === 'POST') {
      const made = (body as { uid: string }).uid
      return run('indexCreation', made, [], () => indexes.set(made, new Map()))
    }
    const index = indexes.get(uid!)
    if (first !== 'indexes' || index === undefined) return missing('index_not_found')
    if (second === undefined && method === 'GET') return { status: 200, body: { uid, primaryKey: 'id' } }
    if (second === undefined && method === 'DELETE')
      return run('indexDeletion', uid!, [], () => indexes.delete(uid!))
    if (second === 'settings') return run('settingsUpdate', uid!, [], () => {})
    if (second === 'search') return search(index)
    if (third === 'delete-batch') {
      const ids = body as string[]
      return run('documentDeletion', uid!, [], () => {
        for (const id of ids) index.delete(id)
      })
    }
    const documents = body as Document[]
    return run('documentAdditionOrUpdate', uid!, documents, () => {
      for (const one of documents) index.set(one.id, one)
    })
  }

  function run(
    type: string,
    indexUid: string | null,
    documents: Document[],
    work: () => void,
    details = {},
  ): Answer {
    const reason = fake.fails(type, indexUid, documents)
    if (reason === undefined) work()
    const uid = tasks.length
    const error = reason === undefined ? null : { message: reason, code: 'invalid_document_fields' }
    tasks.push({ uid, indexUid, type, status: error ? 'failed' : 'succeeded', details, error })
    return {
      status: 202,
      body: { taskUid: uid, indexUid, status: 'enqueued', type, enqueuedAt: new Date().toISOString() },
    }
  }

  function swap(swaps: { indexes: [string, string]; rename?: boolean }[]): Answer {
    return run(
      'indexSwap',
      null,
      [],
      () => {
        for (const {
          indexes: [a, b],
          rename,
        } of swaps) {
          const [first, second] = [indexes.get(a)!, indexes.get(b)]
          indexes.set(b, first)
          if (rename || second === undefined) indexes.delete(a)
          else indexes.set(a, second)
        }
      },
      { swaps },
    )
  }

  function findTasks({ uids, types }: Record<string, string>): Answer {
    const results = tasks
      .filter(task => uids === undefined || uids.split(',').includes(String(task.uid)))
      .filter(task => types === undefined || types.split(',').includes(task.type))
      .reverse()
    return { status: 200, body: { results, total: results.length, limit: 20, from: null, next: null } }
  }

  function task(uid: number): Answer {
    return tasks[uid] === undefined ? missing('task_not_found') : { status: 200, body: tasks[uid] }
  }

  function search(index: Map<string, Document>): Answer {
    const hits = [...index.keys()].map(id => ({ id }))
    return {
      status: 200,
      body: { hits, query: '', processingTimeMs: 0, offset: 0, limit: 20, estimatedTotalHits: hits.length },
    }
  }
}

function missing(code: string): Answer {
  return { status: 404, body: { message: 'not found', code, type: 'invalid_request', link: '' } }
}
