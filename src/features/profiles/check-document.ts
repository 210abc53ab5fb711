import type { ErrorDetail } from '../../errors.ts'
import { idOfName, type Reference } from '../../reference/index.ts'
import type { ProfileDocument } from './document.ts'
import { type Kind, rowsOf, type Suggest, suggestion } from './suggest.ts'

/** What each part of a document is checked with. */
interface Check {
  reference: Reference
  today: string
  tell(path: string, message: string): void
  /** Tells of an id that the vocabulary does not have. */
  known(kind: Kind, id: string | undefined, path: string): void
  /** Whether it is a day of the calendar; tells if not. */
  day(date: string, path: string): boolean
  /** For one list: tells of what it names again. */
  each(): (key: string, at: number, path: string, what: string) => void
}

/**
 * What the JSON schema cannot see: ids that exist, dates that can be, nothing said twice.
 * Each detail has the JSON pointer of the place within the document.
 * @param suggest what is said of an unknown id; who checks many documents bounds it (`suggestions`)
 */
export function checkDocument(
  document: ProfileDocument,
  reference: Reference,
  now: Date,
  suggest: Suggest = suggestion,
): ErrorDetail[] {
  const details: ErrorDetail[] = []
  const check = checkInto(details, reference, now, suggest)
  checkSkills(document, check)
  checkCertifications(document, check)
  checkEducation(document, check)
  checkLanguages(document, check)
  checkJobs(document, check)
  checkExperience(document, check)
  checkPreferences(document, check)
  return details
}

function checkInto(details: ErrorDetail[], reference: Reference, now: Date, suggest: Suggest): Check {
  const tell = (path: string, message: string): void => {
    details.push({ path, message })
  }
  return {
    reference,
    today: now.toISOString().slice(0, 10),
    tell,
    known(kind, id, path) {
      if (id !== undefined && !rowsOf(kind, reference).has(id))
        tell(path, `unknown ${kind} "${id}"${suggest(kind, id, reference)}`)
    },
    day(date, path) {
      const real = isRealDate(date)
      if (!real) tell(path, `${date} is not a day of the calendar`)
      return real
    },
    each() {
      const seen = new Map<string, number>()
      return (key, at, path, what) => {
        const first = seen.get(key)
        if (first === undefined) seen.set(key, at)
        else tell(path, `names ${what} a second time; it is number ${first + 1} of the list already`)
      }
    },
  }
}

function checkSkills({ skills }: ProfileDocument, { today, tell, known, each }: Check): void {
  const once = each()
  skills.forEach(({ skill, lastUsed }, i) => {
    known('skill', skill, `/skills/${i}/skill`)
    once(skill, i, `/skills/${i}/skill`, `the skill "${skill}"`)
    if (lastUsed !== undefined && lastUsed > Number(today.slice(0, 4)))
      tell(`/skills/${i}/lastUsed`, 'lies in the future')
  })
}

function checkCertifications(
  { certifications }: ProfileDocument,
  { today, tell, known, day, each }: Check,
): void {
  const once = each()
  certifications.forEach(({ certification, number, issued, expires }, i) => {
    const path = `/certifications/${i}`
    known('certification', certification, `${path}/certification`)
    once(`${certification}\n${number ?? issued ?? ''}`, i, `${path}/certification`, 'this certificate')
    if (issued !== undefined && day(issued, `${path}/issued`) && issued > today)
      tell(`${path}/issued`, 'lies in the future')
    if (
      typeof expires === 'string' &&
      day(expires, `${path}/expires`) &&
      issued !== undefined &&
      expires < issued
    )
      tell(`${path}/expires`, 'lies before the day of issue')
  })
}

function checkEducation({ education }: ProfileDocument, { today, tell, known, each }: Check): void {
  const once = each()
  education.forEach(({ level, degree, subject, institution, graduated }, i) => {
    known('subject', subject, `/education/${i}/subject`)
    // Somebody who studies now may say when it will end.
    if (graduated !== undefined && graduated > Number(today.slice(0, 4)) + 8)
      tell(`/education/${i}/graduated`, 'lies too far in the future')
    const same = [level, degree, subject, institution, graduated].join('\n')
    once(same, i, `/education/${i}`, 'this degree')
  })
}

function checkLanguages({ languages }: ProfileDocument, { reference, tell, known, each }: Check): void {
  const once = each()
  languages.forEach(({ language, test, score }, i) => {
    const path = `/languages/${i}`
    known('language', language, `${path}/language`)
    once(`${language}\n${test ?? ''}`, i, `${path}/language`, `the language "${language}"`)
    if (test === undefined) {
      if (score !== undefined) tell(`${path}/score`, 'needs the test it is the score of')
      return
    }
    known('test', test, `${path}/test`)
    const row = reference.languageTests.get(test)
    if (row && row.language !== language)
      tell(`${path}/test`, `"${test}" is a test of "${row.language}", not of "${language}"`)
    const most = row?.bands.reduce((top, { max }) => Math.max(top, max), 0)
    if (score !== undefined && most && score > most)
      tell(`${path}/score`, `is above ${most}, the most that "${test}" gives`)
  })
}

function checkJobs({ jobs }: ProfileDocument, { today, tell, known, each }: Check): void {
  const once = each()
  const month = today.slice(0, 7)
  jobs.forEach(({ title, organisation, field, from, to }, i) => {
    const path = `/jobs/${i}`
    known('field', field, `${path}/field`)
    if (from !== undefined && from > month) tell(`${path}/from`, 'lies in the future')
    if (from !== undefined && from < '1950') tell(`${path}/from`, 'lies too far in the past')
    if (typeof to === 'string' && to > month)
      tell(`${path}/to`, 'lies in the future; leave a present job open with null')
    if (from !== undefined && typeof to === 'string' && to < from)
      tell(`${path}/to`, 'lies before the beginning')
    once([title, organisation, from, to].join('\n'), i, path, 'this job')
  })
}

function checkExperience({ experience = [] }: ProfileDocument, { known, each }: Check): void {
  const once = each()
  experience.forEach(({ field }, i) => {
    known('field', field, `/experience/${i}/field`)
    once(field ?? '', i, `/experience/${i}/field`, 'this field')
  })
}

function checkPreferences(
  { place, preferences }: ProfileDocument,
  { reference, tell, known, day, each }: Check,
): void {
  known('province', place?.province, '/place/province')
  const id = place?.city === undefined ? undefined : idOfName('city', place.city, reference)
  const city = id === undefined ? undefined : reference.cities.get(id)
  const region = city?.province ?? (city?.country === 'PK' ? undefined : city?.country)
  if (region !== undefined && place?.province !== undefined && region !== place.province)
    tell('/place/city', `"${place.city}" lies in ${region}, not in ${place.province}`)
  const onceCountry = each()
  preferences.countries?.forEach((country, i) => {
    const path = `/preferences/countries/${i}`
    known('country', country, path)
    onceCountry(country, i, path, `the country "${country}"`)
  })
  const onceMode = each()
  preferences.workModes?.forEach((mode, i) => {
    onceMode(mode, i, `/preferences/workModes/${i}`, `"${mode}"`)
  })
  known('currency', preferences.minimumPay?.currency, '/preferences/minimumPay/currency')
  if (preferences.availableFrom !== undefined) day(preferences.availableFrom, '/preferences/availableFrom')
}

/** 31 February has the shape of a date. */
export function isRealDate(date: string): boolean {
  const at = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(date)
}
