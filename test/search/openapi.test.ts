// What we send to Meilisearch, against the official description of its API, where that lies beside the repository.

import { existsSync, readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import t from 'tap'
import { meiliSearch } from '../../src/search/meilisearch.ts'
import { meiliCaller } from '../../src/search/meilisearch-client.ts'
import { createSync } from '../../src/search/sync.ts'
import { fakeMeilisearch, type SeenRequest } from './fake-meilisearch.ts'
import { demand, searchWorld, vocabulary } from './world.ts'

const file = new URL('../../../shared/data/meilisearch-openapi.json', import.meta.url)
const skip = existsSync(file) ? false : 'the official description is not here'

interface Operation {
  parameters?: { name: string; in: string; schema: { type?: string } }[]
  requestBody?: { content?: Record<string, { schema: object }> }
}

t.test('every request is one that Meilisearch describes', { skip }, async t => {
  const fake = await fakeMeilisearch(t)
  const world = await searchWorld(t)
  const { sql } = world.database
  const call = meiliCaller({ url: fake.url, key: 'key' })
  const sync = createSync({ sql, vocabulary, call, onError: error => t.error(error) })
  await world.saveDemand(demand)
  await sync.drain()
  await world.saveProfile(world.idOf.ayesha, { skills: [] }, 'withdrawn')
  await sync.drain()
  await sql`update search_indexes set wanted_at = now()`
  await sync.drain()
  const rows = await sql<{ kind: string; uid: string }[]>`select kind, uid from search_indexes`
  const uids = Object.fromEntries(rows.map(({ kind, uid }) => [kind, uid])) as never
  const port = meiliSearch({ sql, vocabulary, call, uids, deadlineMs: 5000 })
  await port.searchProfiles({
    text: 'python@3 ja@N2 負荷分散 "quoted" fintech',
    filters: { workModes: ['remote', 'hybrid'], countries: ['JP'], cities: ['lahore'] },
    facets: ['fields', 'workModes'],
    highlight: true,
    offset: 20,
    limit: 10,
  })
  await port.demandIds({ filters: { fields: ['cloud'] }, on: '2026-11-21' })
  await port.completeSkills({ text: 'pyth' })

  const described = JSON.parse(readFileSync(file, 'utf8'))
  // Described as an object, taken as a list: by the server (the contract counts facets there) and its own client.
  described.components.schemas.AttributePatterns = { type: 'array', items: { type: 'string' } }
  const check = checker(described)
  const seen = new Set<string>()
  for (const request of fake.requests) {
    const { operation, problems } = check(request)
    seen.add(operation)
    if (problems.length > 0) t.strictSame(problems, [], operation)
  }
  t.strictSame([...seen].sort(), [
    'delete /indexes/{index_uid}',
    'get /indexes/{index_uid}',
    'get /tasks',
    'get /tasks/{task_id}',
    'patch /indexes/{index_uid}/settings',
    'post /indexes',
    'post /indexes/{index_uid}/documents',
    'post /indexes/{index_uid}/documents/delete-batch',
    'post /indexes/{index_uid}/search',
    'post /swap-indexes',
  ])
  t.match(check({ method: 'POST', path: '/swap-indexes', query: {}, body: [{ indices: [] }] }).problems, [
    /indexes/,
  ])
})

function checker(described: { paths: Record<string, Record<string, Operation>>; components: object }) {
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: true })
  ajv.addSchema({ $id: 'meilisearch', components: described.components })
  return ({ method, path, query, body }: SeenRequest): { operation: string; problems: string[] } => {
    const template = Object.keys(described.paths).find(one =>
      new RegExp(`^${one.replace(/\{[^}]+\}/g, '[^/]+')}$`).test(path),
    )
    const operation = template && described.paths[template]![method.toLowerCase()]
    if (!operation) return { operation: `${method} ${path}`, problems: ['not described'] }
    const known = new Map(
      operation.parameters?.filter(one => one.in === 'query').map(one => [one.name, one.schema]),
    )
    const problems = Object.keys(query).flatMap(name =>
      known.has(name) ? [] : [`query ${name} is not described`],
    )
    const schema = operation.requestBody?.content?.['application/json']?.schema
    if (schema) {
      const absolute = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"meilisearch#/'))
      const validate = ajv.compile(absolute)
      if (!validate(body))
        problems.push(
          ...validate.errors!.map(one => `${one.instancePath} ${one.message} ${JSON.stringify(one.params)}`),
        )
      problems.push(...undescribed(body, schema, described))
    } else if (body !== undefined) problems.push('a body is not described')
    return { operation: `${method.toLowerCase()} ${template}`, problems }
  }
}

/** Properties that the description does not know: the schemas allow them, the server does not. */
function undescribed(body: unknown, schema: object, described: { components: object }): string[] {
  const name = /schemas\/(\w+)$/.exec((schema as { $ref?: string }).$ref ?? '')?.[1]
  if (name === undefined || typeof body !== 'object' || body === null) return []
  const { schemas } = described.components as { schemas: Record<string, { properties?: object }> }
  const properties = schemas[name]?.properties
  return properties === undefined
    ? []
    : Object.keys(body).flatMap(key =>
        key in properties ? [] : [`property ${key} of ${name} is not described`],
      )
}
