import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { AppError } from '../../errors.ts'
import { allow } from '../../http/allow.ts'
import type { Reference } from '../../reference/index.ts'
import { identifier } from '../schema-parts.ts'
import { presentCertification, presentLanguage, presentSkill } from './present.ts'

export interface Deps {
  reference: Reference
}

const tags = ['Reference']
const labels = Type.Object({ en: Type.String(), ja: Type.String(), ur: Type.String() })
const sourced = {
  certainty: Type.String({ description: 'V1 official text … OK own knowledge, unverified' }),
  source: Type.String(),
}
const version = Type.String({ description: 'Changes when any reference data does; also the ETag.' })

const Skill = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  field: Type.String(),
  labels,
  aliases: Type.Array(Type.String()),
  parents: Type.Array(Type.String()),
  related: Type.Array(Type.Object({ skill: Type.String(), weight: Type.Number() })),
  esco: Type.Optional(Type.String()),
  source: Type.String(),
})
const Certification = Type.Object({
  id: Type.String(),
  labels,
  issuer: Type.String(),
  level: Type.String(),
  track: Type.Optional(Type.String()),
  field: Type.String(),
  validity: Type.Array(
    Type.Object({ from: Type.Optional(Type.String()), months: Type.Union([Type.Integer(), Type.Null()]) }),
  ),
  skills: Type.Array(Type.String()),
  retired: Type.Optional(Type.String()),
  ...sourced,
})
const Labelled = Type.Object({ id: Type.String(), labels })
const Language = Type.Object({
  code: Type.String(),
  labels,
  tests: Type.Array(
    Type.Object({
      id: Type.String(),
      labels,
      passCefr: Type.Union([Type.String(), Type.Null()]),
      bands: Type.Array(
        Type.Object({
          min: Type.Number(),
          max: Type.Number(),
          cefr: Type.Union([Type.String(), Type.Null()]),
          from: Type.Optional(Type.String()),
          until: Type.Optional(Type.String()),
        }),
      ),
      ...sourced,
    }),
  ),
  ...sourced,
})
const Currency = Type.Object({
  code: Type.String(),
  labels,
  usd: Type.Number(),
  asOf: Type.String(),
  ...sourced,
})
const list = <Item extends TSchema>(item: Item) => Type.Object({ version, items: Type.Array(item) })

/** The vocabulary for everybody; it changes only with a release, so callers may keep it under its ETag. */
export async function routes(scope: FastifyInstance, { reference }: Deps): Promise<void> {
  const app = scope.withTypeProvider<TypeBoxTypeProvider>()
  const config = { allow: allow.public }
  const known = (request: FastifyRequest, reply: FastifyReply): boolean => {
    const tag = `"${reference.version}"`
    reply.header('etag', tag).header('cache-control', 'public, max-age=3600')
    if (request.headers['if-none-match'] !== tag) return false
    reply.code(304).send()
    return true
  }
  app.get(
    '/reference/skills/:id',
    {
      config,
      schema: {
        operationId: 'getSkill',
        summary: 'One skill with its labels, other names, parents and relations',
        tags,
        params: Type.Object({ id: identifier }),
        response: { 200: Skill },
      },
    },
    async (request, reply) => {
      if (known(request, reply)) return reply
      const skill = reference.skills.get(request.params.id)
      if (!skill)
        throw new AppError('not-found', `There is no skill "${request.params.id}" in the vocabulary.`)
      return presentSkill(skill)
    },
  )
  const offer = <Item extends TSchema>(
    name: string,
    operationId: string,
    summary: string,
    item: Item,
    items: () => readonly unknown[],
  ) =>
    app.get(
      `/reference/${name}`,
      { config, schema: { operationId, summary, tags, response: { 200: list(item) } } },
      async (request, reply) =>
        known(request, reply) ? reply : ({ version: reference.version, items: items() } as never),
    )
  offer('fields', 'listFields', 'The fields of IT', Labelled, () => [...reference.fields.values()])
  offer('subjects', 'listSubjects', 'Subjects of study', Labelled, () => [...reference.subjects.values()])
  offer(
    'certifications',
    'listCertifications',
    'Certifications with issuer, level and validity, each with source and certainty',
    Certification,
    () => [...reference.certifications.values()].map(presentCertification),
  )
  offer(
    'languages',
    'listLanguages',
    'Languages with their tests, and what a result counts as on the CEFR',
    Language,
    () => [...reference.languages.values()].map(language => presentLanguage(language, reference)),
  )
  offer(
    'currencies',
    'listCurrencies',
    'Indicative rates used to compare pay, with their date; never for payments',
    Currency,
    () => [...reference.currencies.values()].map(({ aliases: _aliases, ...row }) => row),
  )
}
