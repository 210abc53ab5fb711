// A structured CV (JSON Resume, Europass) written out as text, so that every fact read from it has words to point at.

import { Value } from 'typebox/value'
import type { Month } from '../../../reading/dates.ts'
import { dialled, type Identity, identitySchema } from '../identity.ts'
import type { JobRead } from './read-jobs.ts'
import type { EducationRead } from './read-learning.ts'
import { scriptsOf } from './read-person.ts'

export interface WrittenCv {
  text: string
  /** Who it is of, as far as the file says so: no part of the text. */
  identity: Partial<Identity>
  /** Jobs whose title and dates the file states field by field; they are not read from the text again. */
  jobs: JobRead[]
  /** Degrees likewise. */
  education: EducationRead[]
  headline?: { value: string; start: number; end: number }
}

/** @property country of a telephone number without a country code, ISO 3166-1 alpha-2 */
export interface StatedIdentity {
  name?: string | undefined
  email?: string | undefined
  phone?: string | undefined
  country?: string | undefined
}

export interface CvWriter {
  person(identity: StatedIdentity): void
  heading(words: string): void
  line(...words: (string | undefined)[]): void
  /** What the person calls themselves. */
  headline(words: string | undefined): void
  /** `month`: when it ended. */
  study(study: { title?: string; institution?: string; month?: Month }): void
  job(
    job: { title?: string; organisation?: string; from?: Month; to?: Month | null },
    description: string[],
  ): void
  done(): WrittenCv
}

export function cvWriter(): CvWriter {
  let text = ''
  let identity: WrittenCv['identity'] = {}
  const jobs: JobRead[] = []
  const education: EducationRead[] = []
  let headline: WrittenCv['headline']
  const put = (words: string) => {
    text += `${words.replace(/\s*\n\s*/g, '\n').trim()}\n`
  }
  return {
    person(stated) {
      identity = identityOf(stated)
    },
    heading(words) {
      text += `\n## ${words}\n`
    },
    line(...words) {
      const said = words.filter(word => word !== undefined && word.trim() !== '')
      if (said.length > 0) put(said.join(', '))
    },
    headline(words) {
      if (!words) return
      const start = text.length
      put(words)
      headline = { value: words.replace(/\s+/g, ' ').slice(0, 200), start, end: text.length - 1 }
    },
    study({ title, institution, month }) {
      const said = [title, institution, month].filter(words => words !== undefined)
      if (said.length === 0) return
      const start = text.length
      put(said.join(', '))
      education.push({
        title: title ?? '',
        ...(institution && { institution }),
        ...(month && { graduated: Number(month.slice(0, 4)) }),
        start,
        end: text.length - 1,
      })
    },
    job({ title, organisation, from, to }, description) {
      const start = text.length
      const named = title ?? organisation ?? ''
      put([title, organisation].filter(Boolean).join(', ') + (from ? ` (${from} - ${to ?? 'present'})` : ''))
      for (const words of description) if (words.trim() !== '') put(`- ${words}`)
      jobs.push({
        title: named.slice(0, 160),
        ...(organisation && { organisation: organisation.slice(0, 160) }),
        ...(from !== undefined && { from }),
        ...(from !== undefined && to !== undefined && { to }),
        start,
        titleStart: start,
        end: text.length,
      })
    },
    done: () => ({ text, identity, jobs, education, ...(headline && { headline }) }),
  }
}

/** What a person could keep of it: a name by its script, a number that can be dialled. */
function identityOf({ name = '', email, phone, country }: StatedIdentity): Partial<Identity> {
  const { latin, native } = scriptsOf({ start: 0, text: name })
  const stated = {
    latinName: latin?.value,
    nativeName: native?.value,
    email,
    phone: phone && dialled(phone, country),
  }
  const { properties } = identitySchema
  return Object.fromEntries(
    Object.entries(stated).filter(([of, value]) => Value.Check(properties[of as keyof Identity], value)),
  )
}

/** `2013-12-01`, `2013-12` or `2013` as a month; undefined for anything else. */
export function monthOfIso(value: unknown, side: 'first' | 'last'): Month | undefined {
  const match = typeof value === 'string' ? /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?/.exec(value.trim()) : null
  if (!match || Number(match[1]) < 1950 || Number(match[1]) > 2100) return undefined
  const month = match[2] ?? (side === 'first' ? '01' : '12')
  return Number(month) >= 1 && Number(month) <= 12 ? `${match[1]}-${month}` : undefined
}
