// From a profile or a demand to what is searched. Only what an employer or the public may see: no names, contact,
// employers' names, sex, birth date, identity card or province.

import { namesIn, workWordsIn } from '../reference/index.ts'
import type {
  CefrLevel,
  IsoDate,
  LanguageCode,
  Level,
  Reference,
  SkillId,
  WorkRow,
} from '../reference/types.ts'
import { scrub, scrubberOf } from './scrub.ts'
import { languageTokens, skillTokens } from './tokens.ts'
import type { SearchVocabulary } from './vocabulary.ts'

/** What search reads of a profile; the profile's own document has this shape and more. */
export interface SearchableProfile {
  id: string
  /** Latin and native names: only so that they can be taken out of the text. */
  names: string[]
  document: {
    headline?: string
    summary?: string
    skills: { skill: SkillId; level?: number }[]
    certifications: { certification: string }[]
    languages: { language: LanguageCode; level?: CefrLevel; test?: string }[]
    jobs: { title: string; organisation?: string; field?: string; description?: string }[]
    /** Institutions only so that they can be taken out of the text, like the organisations of jobs. */
    education?: { institution?: string; subject?: string }[]
    place?: { city?: string }
    preferences: { countries?: string[]; workModes?: string[] }
  }
}

/** What search reads of a published version of a demand. */
export interface SearchableDemand {
  id: string
  employerId?: string
  employer?: string
  document: {
    title: { en?: string; ja?: string }
    text: { en?: string; ja?: string }
    place?: { country: string; city?: string }
    workMode?: string
    employmentType?: string
    deadline?: IsoDate
    requirements: { anyOf: SearchableRequirement[] }[]
  }
}
export interface SearchableRequirement {
  kind: string
  skill?: SkillId
  level?: number | string
  field?: string
  certification?: string
  language?: LanguageCode
  test?: string
  subject?: string
}

/** One searchable thing, whatever it is. Texts are as shown; `tokens` are exact. */
export interface SearchDocument {
  id: string
  title: string
  /** Labels in all languages. */
  skills: string[]
  /** Other words for what is kept by its id, and the names of skills and ways of working in the text; never shown. */
  aliases: string[]
  text: string
  place: string
  tokens: string[]
  /** The last day on which it is found; absent: always. */
  lastDay?: IsoDate
}

/** So many characters of free text are searched: enough for a long CV, and no single document slows the index. */
const longestText = 20_000
/** A field is a person's from so many skills of it, or from one job. */
const skillsForField = 2

export function profileDocument(profile: SearchableProfile, vocabulary: SearchVocabulary): SearchDocument {
  const { document } = profile
  const { reference } = vocabulary
  const cleaned = scrubberOf(profile.names, document)
  const clean = (text: string | undefined): string => cleaned(text ?? '')
  const jobs = document.jobs.map(job => [clean(job.title), clean(job.description)].filter(Boolean).join('\n'))
  const city = document.place?.city
  const fields = fieldsOf(document, reference)
  const words = skillWords(
    document.skills.map(({ skill }) => skill),
    reference,
  )
  const title = clean(document.headline)
  const text = [clean(document.summary), ...jobs].filter(Boolean).join('\n').slice(0, longestText)
  return {
    id: profile.id,
    title,
    skills: words.skills,
    aliases: [
      ...words.aliases,
      ...document.certifications.flatMap(({ certification }) => certificationWords(certification, reference)),
      ...learnt([...document.languages, ...(document.education ?? [])], reference),
      ...fields.flatMap(field => labelsOf(reference.fields.get(field))),
      ...(document.preferences.workModes ?? []).flatMap(mode => wayWords(reference.workModes.get(mode))),
      ...namesSaid([...words.skills, title, text].join('\n'), reference),
    ],
    text,
    place: city ? placeWords(city, vocabulary) : '',
    tokens: distinct([
      ...document.skills.flatMap(({ skill, level }) => skillTokens(skill, level as Level | undefined)),
      ...document.languages.flatMap(({ language, level }) => languageTokens(language, level)),
      ...document.certifications.map(({ certification }) => `certification:${certification}`),
      ...(document.preferences.workModes ?? []).map(mode => `mode:${mode}`),
      ...(document.preferences.countries ?? []).map(country => `country:${country}`),
      ...fields.map(field => `field:${field}`),
      ...cityTokens(city, vocabulary),
    ]),
  }
}

export function demandDocument(demand: SearchableDemand, vocabulary: SearchVocabulary): SearchDocument {
  const { document } = demand
  const { reference } = vocabulary
  const requirements = document.requirements.flatMap(line => line.anyOf)
  const skills = requirements.flatMap(({ skill }) => skill ?? [])
  const fields = distinct([
    ...requirements.flatMap(({ field }) => field ?? []),
    ...skills.flatMap(skill => reference.skills.get(skill)?.field ?? []),
  ])
  const { city, country } = document.place ?? {}
  const words = skillWords(skills, reference)
  const title = [document.title.en, document.title.ja].filter(Boolean).join(' / ')
  const text = [document.text.en, document.text.ja]
    .map(text => scrub(text ?? ''))
    .filter(Boolean)
    .join('\n')
    .slice(0, longestText)
  return {
    id: demand.id,
    ...(document.deadline && { lastDay: document.deadline }),
    title,
    skills: words.skills,
    aliases: [
      ...words.aliases,
      ...requirements.flatMap(({ certification }) =>
        certification ? certificationWords(certification, reference) : [],
      ),
      ...learnt(requirements, reference),
      ...fields.flatMap(field => labelsOf(reference.fields.get(field))),
      ...wayWords(reference.workModes.get(document.workMode ?? '')),
      ...wayWords(reference.employmentTypes.get(document.employmentType ?? '')),
      ...namesSaid([...words.skills, title, text].join('\n'), reference),
      ...(demand.employer ? [demand.employer] : []),
    ],
    text,
    place: [
      ...(city ? [placeWords(city, vocabulary)] : []),
      ...labelsOf(country ? reference.countries.get(country) : undefined),
    ].join(' '),
    tokens: distinct([
      ...requirements.flatMap(({ kind, skill, level }) =>
        kind === 'skill' && skill ? skillTokens(skill, level as Level | undefined) : [],
      ),
      ...requirements.flatMap(({ kind, language, level }) =>
        kind === 'language' && language ? languageTokens(language, level as CefrLevel | undefined) : [],
      ),
      ...requirements.flatMap(({ certification }) =>
        certification ? [`certification:${certification}`] : [],
      ),
      ...(document.workMode ? [`mode:${document.workMode}`] : []),
      ...(country ? [`country:${country}`] : []),
      ...fields.map(field => `field:${field}`),
      ...cityTokens(city, vocabulary),
      ...(demand.employerId ? [`employer:${demand.employerId}`] : []),
    ]),
  }
}

function skillWords(
  ids: readonly SkillId[],
  reference: Reference,
): Pick<SearchDocument, 'skills' | 'aliases'> {
  const skills = ids.flatMap(id => reference.skills.get(id) ?? [])
  return {
    skills: distinct(skills.flatMap(skill => Object.values(skill.labels))),
    aliases: distinct(skills.flatMap(skill => skill.aliases)),
  }
}

/** The names of what a text speaks of: skills, and ways of working. */
function namesSaid(text: string, reference: Reference): string[] {
  return distinct([...namesIn(text, reference), ...workWordsIn(text, reference).map(({ name }) => name)])
}

function wayWords(way: WorkRow | undefined): string[] {
  return way ? distinct([...labelsOf(way), ...Object.values(way.words)]) : []
}

function fieldsOf(document: SearchableProfile['document'], reference: Reference): string[] {
  const counts = new Map<string, number>()
  for (const { skill } of document.skills) {
    const known = reference.skills.get(skill)
    if (known && !known.generic) counts.set(known.field, (counts.get(known.field) ?? 0) + 1)
  }
  const bySkills = [...counts].filter(([, count]) => count >= skillsForField).map(([field]) => field)
  return distinct([...document.jobs.flatMap(({ field }) => field ?? []), ...bySkills])
}

function certificationWords(id: string, reference: Reference): string[] {
  const certification = reference.certifications.get(id)
  return certification ? [...labelsOf(certification), ...certification.aliases] : []
}

/** Languages with their tests, and subjects of study. */
function learnt(
  facts: readonly Pick<SearchableRequirement, 'language' | 'test' | 'subject'>[],
  { languages, languageTests, subjects }: Reference,
): string[] {
  return facts.flatMap(({ language, test, subject }) => [
    ...labelsOf(languages.get(language ?? '')),
    ...labelsOf(languageTests.get(test ?? '')),
    ...(languageTests.get(test ?? '')?.aliases ?? []),
    ...labelsOf(subjects.get(subject ?? '')),
  ])
}

function placeWords(name: string, vocabulary: SearchVocabulary): string {
  const city = vocabulary.cityOf(name)
  return city ? [...labelsOf(city), ...city.aliases].join(' ') : name
}

function cityTokens(name: string | undefined, vocabulary: SearchVocabulary): string[] {
  const city = name === undefined ? undefined : vocabulary.cityOf(name)
  return city ? [`city:${city.id}`] : []
}

function labelsOf(thing: { labels: Record<string, string> } | undefined): string[] {
  return thing ? distinct(Object.values(thing.labels)) : []
}

function distinct<Value>(values: readonly Value[]): Value[] {
  return [...new Set(values)]
}
