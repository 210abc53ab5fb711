import { cvWriter, monthOfIso, type WrittenCv } from './cv-writer.ts'
import { unreadable } from './unreadable.ts'

type Fields = Record<string, unknown>

const sections = ['basics', 'work', 'education', 'skills', 'projects', 'certificates', 'languages']

/**
 * A JSON Resume (schema 1.0, also the older `company`, `website`) as text. Name and contact
 * stand beside it; picture and references are not taken over.
 * @throws AppError unreadable-file: not JSON, not a JSON Resume, or a section of another shape, named by its pointer
 */
export function readJsonResume(json: string): WrittenCv {
  let value: unknown
  try {
    value = JSON.parse(json)
  } catch (cause) {
    throw unreadable(`The file is not valid JSON: ${(cause as Error).message}`, cause)
  }
  if (!isFields(value) || !sections.some(section => section in value))
    throw unreadable('The JSON is no JSON Resume: it has none of basics, work, education, skills.')
  const resume = value
  const rows = (section: string): Fields[] => {
    const list = resume[section]
    if (list === undefined || list === null) return []
    if (!Array.isArray(list)) throw unreadable(`The JSON Resume is wrong at /${section}: a list is expected.`)
    return list.map((row, index) => {
      if (!isFields(row))
        throw unreadable(`The JSON Resume is wrong at /${section}/${index}: an object is expected.`)
      return row
    })
  }
  const cv = cvWriter()
  const basics = isFields(resume.basics) ? resume.basics : {}
  cv.headline(words(basics.label))
  const location = isFields(basics.location) ? basics.location : {}
  cv.person({
    name: words(basics.name),
    email: words(basics.email),
    phone: words(basics.phone),
    country: words(location.countryCode),
  })
  if (words(location.city))
    cv.line(
      `Location: ${[words(location.city), words(location.region), words(location.countryCode)].filter(Boolean).join(', ')}`,
    )
  if (words(basics.summary)) {
    cv.heading('Summary')
    cv.line(words(basics.summary))
  }
  const jobs = rows('work')
  if (jobs.length > 0) cv.heading('Work Experience')
  for (const row of jobs) writeJob(row)
  const volunteered = rows('volunteer')
  if (volunteered.length > 0) cv.heading('Volunteering')
  for (const row of volunteered) cv.line(words(row.position), words(row.summary), ...texts(row.highlights))
  const projects = rows('projects')
  if (projects.length > 0) cv.heading('Projects')
  for (const row of projects) {
    cv.line(words(row.name), words(row.description))
    for (const said of [...texts(row.highlights), texts(row.keywords).join(', ')])
      if (said) cv.line(`- ${said}`)
  }
  const skills = rows('skills')
  if (skills.length > 0) cv.heading('Skills')
  for (const row of skills) {
    const level = words(row.level)
    const keywords = texts(row.keywords)
    // The level is said of the group: each keyword carries it.
    const said = (skill: string) => (level ? `${skill} (${level})` : skill)
    cv.line(`${said(words(row.name) ?? '')}${keywords.length ? `: ${keywords.map(said).join(', ')}` : ''}`)
  }
  const education = rows('education')
  if (education.length > 0) cv.heading('Education')
  for (const row of education) {
    const title = [words(row.studyType), words(row.area)].filter(Boolean).join(' in ')
    const institution = words(row.institution)
    const month = monthOfIso(row.endDate, 'last') ?? monthOfIso(row.startDate, 'first')
    cv.study({ ...(title && { title }), ...(institution && { institution }), ...(month && { month }) })
  }
  const certificates = rows('certificates')
  if (certificates.length > 0) cv.heading('Certifications')
  for (const row of certificates) cv.line(words(row.name), words(row.issuer), monthOfIso(row.date, 'first'))
  const languages = rows('languages')
  if (languages.length > 0) cv.heading('Languages')
  for (const row of languages) cv.line(`${words(row.language) ?? ''}: ${words(row.fluency) ?? ''}`)
  return cv.done()

  function writeJob(row: Fields): void {
    const from = monthOfIso(row.startDate, 'first')
    const ended = monthOfIso(row.endDate, 'last')
    const title = words(row.position)
    const organisation = words(row.name) ?? words(row.company)
    cv.job(
      {
        ...(title && { title }),
        ...(organisation && { organisation }),
        ...(from && { from, to: ended ?? null }),
      },
      [words(row.summary) ?? '', ...texts(row.highlights)],
    )
  }
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const words = (value: unknown): string | undefined =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined
const texts = (value: unknown): string[] =>
  Array.isArray(value) ? value.flatMap(entry => words(entry) ?? []) : []
