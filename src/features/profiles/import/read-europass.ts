import { XMLParser, XMLValidator } from 'fast-xml-parser'
import type { CefrLevel } from '../../../reference/types.ts'
import { cefrLevels } from '../../../reference/types.ts'
import { cvWriter, type WrittenCv } from './cv-writer.ts'
import { unreadable } from './unreadable.ts'

type Node = Record<string, unknown>

/**
 * A Europass CV (XML, SkillsPassport 3.x) as text. Name and contact stand beside it; photo, birth date, sex and
 * nationality are not taken over.
 * @throws AppError unreadable-file: broken XML (with its line), a document type, or another kind of XML
 */
export function readEuropass(xml: string): WrittenCv {
  // Entities of a document type can name files or grow without end; a CV needs none.
  if (/<!DOCTYPE|<!ENTITY/i.test(xml))
    throw unreadable(
      'The XML has a document type with entities, which is not read. Export it from Europass again.',
    )
  const valid = XMLValidator.validate(xml)
  if (valid !== true) throw unreadable(`The XML is broken at line ${valid.err.line}: ${valid.err.msg}`)
  const parsed = new XMLParser({
    ignoreAttributes: false,
    attributeNamePrefix: '@',
    removeNSPrefix: true,
    parseTagValue: false,
    parseAttributeValue: false,
    processEntities: true,
  }).parse(xml) as Node
  const passport = parsed.SkillsPassport
  if (!isNode(passport)) {
    const root = Object.keys(parsed).find(name => !name.startsWith('?')) ?? 'nothing'
    throw unreadable(`The XML is no Europass CV: its root is "${root}", "SkillsPassport" is expected.`)
  }
  const learner = isNode(passport.LearnerInfo) ? passport.LearnerInfo : {}
  const cv = cvWriter()
  cv.headline(at(learner, 'Headline', 'Description', 'Label'))
  const [named, reached] = [
    ['Identification', 'PersonName'],
    ['Identification', 'ContactInfo'],
  ] as const
  const names = [at(learner, ...named, 'FirstName'), at(learner, ...named, 'Surname')]
  const phones = listOf(learner, ...reached, 'TelephoneList', 'Telephone')
  const mobile = phones.find(phone => at(phone, 'Use', 'Code') === 'mobile') ?? phones[0]
  cv.person({
    name: names.filter(Boolean).join(' '),
    email: at(learner, ...reached, 'Email', 'Contact'),
    phone: mobile && at(mobile, 'Contact'),
    country: at(learner, ...reached, 'Address', 'Contact', 'Country', 'Code'),
  })
  const city = at(learner, 'Identification', 'ContactInfo', 'Address', 'Contact', 'Municipality')
  if (city)
    cv.line(
      `Location: ${[city, at(learner, 'Identification', 'ContactInfo', 'Address', 'Contact', 'Country', 'Label')].filter(Boolean).join(', ')}`,
    )
  const jobs = listOf(learner, 'WorkExperienceList', 'WorkExperience')
  if (jobs.length > 0) cv.heading('Work Experience')
  for (const job of jobs) {
    const title = at(job, 'Position', 'Label')
    const organisation = at(job, 'Employer', 'Name')
    const { from, to } = periodOf(job)
    cv.job(
      {
        ...(title && { title }),
        ...(organisation && { organisation }),
        ...(from && { from, to: to ?? null }),
      },
      plain(at(job, 'Activities')).split('\n'),
    )
  }
  const studies = listOf(learner, 'EducationList', 'Education')
  if (studies.length > 0) cv.heading('Education')
  for (const study of studies) {
    const { from, to } = periodOf(study)
    const title = at(study, 'Title')
    const institution = at(study, 'Organisation', 'Name')
    const month = to ?? from
    cv.study({ ...(title && { title }), ...(institution && { institution }), ...(month && { month }) })
  }
  writeSkills(isNode(learner.Skills) ? learner.Skills : {})
  const achievements = listOf(learner, 'AchievementList', 'Achievement')
  if (achievements.length > 0) cv.heading('Certificates and achievements')
  for (const achievement of achievements)
    for (const said of plain(at(achievement, 'Description')).split('\n')) cv.line(said)
  return cv.done()

  function writeSkills(skills: Node): void {
    const kinds = [
      ['Computer', 'Computer skills'],
      ['JobRelated', 'Job-related skills'],
      ['Organisational', 'Organisational skills'],
      ['Other', 'Other skills'],
    ] as const
    for (const [key, heading] of kinds) {
      const described = plain(at(skills, key, 'Description'))
      if (!described) continue
      cv.heading(heading)
      for (const said of described.split('\n')) cv.line(said)
    }
    const mother = listOf(skills, 'Linguistic', 'MotherTongueList', 'MotherTongue')
    const foreign = listOf(skills, 'Linguistic', 'ForeignLanguageList', 'ForeignLanguage')
    if (mother.length + foreign.length > 0) cv.heading('Languages')
    for (const language of mother) cv.line(`${at(language, 'Description', 'Label') ?? ''}: mother tongue`)
    for (const language of foreign) {
      const level = lowestLevel(isNode(language.ProficiencyLevel) ? language.ProficiencyLevel : {})
      cv.line(`${at(language, 'Description', 'Label') ?? ''}${level ? `: ${level}` : ''}`)
    }
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

function at(node: Node, ...path: string[]): string | undefined {
  let value: unknown = node
  for (const name of path)
    value = isNode(value)
      ? value[name]
      : Array.isArray(value) && isNode(value[0])
        ? value[0][name]
        : undefined
  const text = isNode(value) ? value['#text'] : value
  return typeof text === 'string' && text.trim() !== '' ? text.trim() : undefined
}

function listOf(node: Node, ...path: string[]): Node[] {
  let value: unknown = node
  for (const name of path) value = isNode(value) ? value[name] : undefined
  return (Array.isArray(value) ? value : [value]).filter(isNode)
}

/** Rich text inside the XML: paragraphs and list items become lines. */
const plain = (html: string | undefined): string =>
  (html ?? '')
    .replace(/<(?:br|\/p|\/li|\/div)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replace(/&nbsp;/g, ' ')
    .replace(/\n\s*\n+/g, '\n')
    .trim()

/** Europass writes `year="2002" month="--08"`. */
function periodOf(node: Node): { from?: string; to?: string } {
  const period = isNode(node.Period) ? node.Period : {}
  const read = (side: 'From' | 'To') => {
    const point = period[side]
    if (!isNode(point) || typeof point['@year'] !== 'string') return undefined
    const month = /(\d{2})/.exec(String(point['@month'] ?? ''))?.[1] ?? (side === 'From' ? '01' : '12')
    return `${point['@year'].slice(0, 4)}-${month}`
  }
  const from = read('From')
  const to = read('To')
  return { ...(from && { from }), ...(to && { to }) }
}

/** The least of the five skills: nobody is better in a language than where they are weakest. */
function lowestLevel(proficiency: Node): CefrLevel | undefined {
  const levels = Object.values(proficiency).flatMap(value => cefrLevels.filter(level => level === value))
  return cefrLevels.find(level => levels.includes(level))
}
