import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { type TSchema, Type } from 'typebox'
import { AppError } from '../../errors.ts'
import { allow } from '../../http/allow.ts'
import type { Reference } from '../../reference/index.ts'
import { identifier } from '../schema-parts.ts'
import { presentCertification, presentLanguage, presentSkill } from './present.ts'
import {
  Certification,
  City,
  Currency,
  Degree,
  Labelled,
  Language,
  list,
  Place,
  Skill,
  Subject,
  Wording,
} from './schemas.ts'

export interface Deps {
  reference: Reference
}

const tags = ['Reference']
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
  offer('subjects', 'listSubjects', 'Subjects of study', Subject, () => [...reference.subjects.values()])
  offer('degrees', 'listDegrees', 'Degrees with their years of education', Degree, () => [
    ...reference.degrees.values(),
  ])
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
    'language-wordings',
    'listLanguageWordings',
    "Employers' wordings of a language level, and what they count as on the CEFR",
    Wording,
    () => reference.languageWordings,
  )
  offer('countries', 'listCountries', 'Countries by ISO 3166-1', Place, () => [
    ...reference.countries.values(),
  ])
  offer('provinces', 'listProvinces', 'Provinces of Pakistan by ISO 3166-2', Place, () => [
    ...reference.provinces.values(),
  ])
  offer('cities', 'listCities', 'Cities of Pakistan and of demand', City, () => [
    ...reference.cities.values(),
  ])
  offer('work-modes', 'listWorkModes', 'Where the work is done', Labelled, () => [
    ...reference.workModes.values(),
  ])
  offer('employment-types', 'listEmploymentTypes', 'Kinds of contract', Labelled, () => [
    ...reference.employmentTypes.values(),
  ])
  offer(
    'currencies',
    'listCurrencies',
    'Indicative rates used to compare pay, with their date; never for payments',
    Currency,
    () => [...reference.currencies.values()].map(({ aliases: _aliases, ...row }) => row),
  )
}
