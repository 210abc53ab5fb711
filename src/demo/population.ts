import type { ProfileDocument } from '../features/profiles/document.ts'
import { cefrLevels } from '../reference/index.ts'
import { familyNames, givenNames } from './names.ts'
import { common, type Persona, personas } from './personas.ts'
import { type Random, random } from './random.ts'

/** One synthetic person, in the shape of a row of a bulk import. */
export interface SyntheticPerson {
  identity: { latinName: string; nativeName: string; email: string }
  document: ProfileDocument
}

const cities: [province: string, city: string, share: number][] = [
  ['PK-PB', 'Lahore', 30],
  ['PK-SD', 'Karachi', 26],
  ['PK-IS', 'Islamabad', 14],
  ['PK-PB', 'Rawalpindi', 7],
  ['PK-KP', 'Peshawar', 6],
  ['PK-PB', 'Faisalabad', 5],
  ['PK-PB', 'Multan', 4],
  ['PK-BA', 'Quetta', 3],
  ['PK-SD', 'Hyderabad', 2],
  ['PK-KP', 'Abbottabad', 1],
  ['PK-JK', 'Muzaffarabad', 1],
  ['PK-GB', 'Gilgit', 1],
]
const universities = [
  'NUST',
  'FAST-NUCES',
  'COMSATS University',
  'University of the Punjab',
  'NED University',
  'UET Lahore',
  'University of Karachi',
  'BUITEMS Quetta',
  'University of Peshawar',
  'Virtual University of Pakistan',
]
const countryChoices = [
  ['JP'],
  ['JP', 'AE'],
  ['AE', 'SA', 'QA'],
  ['JP', 'DE', 'NL'],
  ['CN', 'AE'],
  ['SA'],
  ['DE', 'JP', 'AE', 'SA'],
]

/**
 * Synthetic Pakistani IT people, the same for the same seed. Names are drawn at random and belong to nobody.
 * @param today `YYYY-MM-DD`; dates lie before or shortly after it
 */
export function* population(
  count: number,
  { seed = 1, today }: { seed?: number; today: string },
): Generator<SyntheticPerson> {
  const source = random(seed)
  for (let index = 0; index < count; index++) yield person(source, index, today)
}

function person(source: Random, index: number, today: string): SyntheticPerson {
  const persona = weighted(source, personas, item => item.share)
  const [given, family] = [source.pick(givenNames), source.pick(familyNames)]
  const years = Math.round(source.next() ** 1.6 * 18)
  const { level, degree } = degreeOf(source, years)
  const thisYear = Number(today.slice(0, 4))
  const document: ProfileDocument = {
    headline: `${years >= 7 ? 'Senior ' : years <= 1 ? 'Junior ' : ''}${persona.title}`,
    summary: summaryOf(persona, years),
    skills: skillsOf(source, persona, years, thisYear),
    certifications: certificationsOf(source, persona, today),
    education: [
      {
        level,
        degree,
        subject: source.chance(0.9) ? 'computer-science' : 'electrical-engineering',
        institution: source.pick(universities),
        graduated: thisYear - years,
      },
    ],
    languages: languagesOf(source),
    jobs: jobsOf(source, persona, years, thisYear),
    place: placeOf(source),
    preferences: preferencesOf(source, years, thisYear),
  }
  const email = `${given[0].toLowerCase()}.${family[0].toLowerCase().replace(' ', '')}.${index}@example.org`
  return {
    identity: { latinName: `${given[0]} ${family[0]}`, nativeName: `${given[1]} ${family[1]}`, email },
    document,
  }
}

function skillsOf(
  source: Random,
  persona: Persona,
  years: number,
  thisYear: number,
): ProfileDocument['skills'] {
  const wanted = source.integer(5, 20)
  const chosen = new Set<string>()
  for (let tries = 0; chosen.size < wanted && tries < 200; tries++) {
    const own = source.next()
    if (own < 0.72) chosen.add(persona.skills[source.zipf(persona.skills.length)]!)
    else if (own < 0.9) chosen.add(common[source.zipf(common.length)]!)
    else {
      const other = source.pick(personas)
      chosen.add(other.skills[source.zipf(other.skills.length)]!)
    }
  }
  return [...chosen].map(skill => {
    const known = Math.max(0, Math.round(years * source.next() * 2) / 2)
    const level = Math.max(1, Math.min(5, 1 + Math.round(Math.sqrt(known) + source.next() * 1.4)))
    return {
      skill,
      ...(source.chance(0.93) && { level }),
      ...(source.chance(0.8) && { years: known }),
      ...(source.chance(0.6) && { lastUsed: thisYear - source.zipf(6) }),
    }
  })
}

function certificationsOf(
  source: Random,
  persona: Persona,
  today: string,
): ProfileDocument['certifications'] {
  return persona.certifications
    .filter(() => source.chance(0.22))
    .map(certification => {
      const year = Number(today.slice(0, 4)) - source.integer(0, 4)
      const day = `-${String(source.integer(1, 12)).padStart(2, '0')}-15`
      return {
        certification,
        // This year's may still lie ahead.
        issued: `${year}${day}` > today ? `${year - 1}${day}` : `${year}${day}`,
        number: `DEMO-${source.integer(100000, 999999)}`,
      }
    })
}

function languagesOf(source: Random): ProfileDocument['languages'] {
  const languages: ProfileDocument['languages'] = [{ language: 'ur', level: 'C2' }]
  languages.push({ language: 'en', level: cefrLevels[1 + source.zipf(5)] ?? 'B2' })
  if (source.chance(0.16)) {
    const [test, level] = source.pick([
      ['jlpt-n5', 'A1'],
      ['jlpt-n4', 'A2'],
      ['jlpt-n4', 'A2'],
      ['jlpt-n3', 'A2'],
      ['jlpt-n3', 'B1'],
      ['jlpt-n2', 'B2'],
      ['jlpt-n1', 'C1'],
    ] as const)
    languages.push({ language: 'ja', level, test })
  }
  if (source.chance(0.05)) languages.push({ language: 'ar', level: source.pick(['A2', 'B1', 'B2'] as const) })
  if (source.chance(0.03)) languages.push({ language: 'zh', level: source.pick(['A1', 'A2', 'B1'] as const) })
  if (source.chance(0.03)) languages.push({ language: 'de', level: source.pick(['A1', 'A2', 'B1'] as const) })
  return languages
}

function jobsOf(source: Random, persona: Persona, years: number, thisYear: number): ProfileDocument['jobs'] {
  const jobs: ProfileDocument['jobs'] = []
  for (let left = years, year = thisYear; left > 0; ) {
    const length = Math.min(left, source.integer(1, 4))
    jobs.push({
      title: persona.title,
      organisation: `Example Software ${source.integer(1, 400)}`,
      field: persona.field,
      from: `${year - length}-${String(source.integer(1, 12)).padStart(2, '0')}`,
      to: jobs.length === 0 && source.chance(0.8) ? null : `${year}-01`,
    })
    left -= length
    year -= length
  }
  return jobs
}

function preferencesOf(source: Random, years: number, thisYear: number): ProfileDocument['preferences'] {
  const modes = source.pick([
    ['on-site', 'hybrid', 'remote'],
    ['remote'],
    ['remote', 'delivery-centre'],
    ['on-site', 'hybrid'],
    ['on-site', 'hybrid', 'remote', 'delivery-centre'],
  ] as const)
  const pay = Math.round((18_000 + years * 3_500 + source.next() * 20_000) / 500) * 500
  return {
    ...(source.chance(0.85) && { countries: source.pick(countryChoices) }),
    ...(source.chance(0.9) && { workModes: [...modes] }),
    ...(source.chance(0.75) && { minimumPay: { amount: pay, currency: 'USD', period: 'year' as const } }),
    ...(source.chance(0.8) && {
      availableFrom: `${thisYear + source.integer(0, 1)}-${String(source.integer(1, 12)).padStart(2, '0')}-01`,
    }),
  }
}

function degreeOf(source: Random, years: number) {
  const drawn = source.next()
  if (drawn < 0.72) return { level: 'bachelor' as const, degree: 'BS Computer Science' }
  if (drawn < 0.92 && years > 1) return { level: 'master' as const, degree: 'MS Computer Science' }
  if (drawn < 0.94 && years > 4) return { level: 'doctor' as const, degree: 'PhD Computer Science' }
  return { level: 'associate' as const, degree: 'Associate Degree in Computing' }
}

function placeOf(source: Random): { province: string; city: string } {
  const [province, city] = weighted(source, cities, ([, , share]) => share)
  return { province, city }
}

function summaryOf(persona: Persona, years: number): string {
  const names = persona.skills.slice(0, 4).join(', ')
  return `${persona.title} with ${years} ${years === 1 ? 'year' : 'years'} of practice in ${names} and related work for clients at home and abroad.`
}

function weighted<T>(source: Random, items: readonly T[], weight: (item: T) => number): T {
  let left = source.next() * items.reduce((sum, item) => sum + weight(item), 0)
  for (const item of items) {
    left -= weight(item)
    if (left < 0) return item
  }
  return items[items.length - 1]!
}
