// A structured CV (JSON Resume, Europass) written out as text, so that every fact read from it has words to point at.

import type { Month } from '../../../reading/dates.ts'
import type { JobRead } from './read-jobs.ts'
import type { EducationRead } from './read-learning.ts'

export interface WrittenCv {
  text: string
  /** Jobs whose title and dates the file states field by field; they are not read from the text again. */
  jobs: JobRead[]
  /** Degrees likewise. */
  education: EducationRead[]
  headline?: { value: string; start: number; end: number }
}

export interface CvWriter {
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
  const jobs: JobRead[] = []
  const education: EducationRead[] = []
  let headline: WrittenCv['headline']
  const put = (words: string) => {
    text += `${words.replace(/\s*\n\s*/g, '\n').trim()}\n`
  }
  return {
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
    done: () => ({ text, jobs, education, ...(headline && { headline }) }),
  }
}

/** `2013-12-01`, `2013-12` or `2013` as a month; undefined for anything else. */
export function monthOfIso(value: unknown, side: 'first' | 'last'): Month | undefined {
  const match = typeof value === 'string' ? /^(\d{4})(?:-(\d{2}))?(?:-\d{2})?/.exec(value.trim()) : null
  if (!match || Number(match[1]) < 1950 || Number(match[1]) > 2100) return undefined
  const month = match[2] ?? (side === 'first' ? '01' : '12')
  return Number(month) >= 1 && Number(month) <= 12 ? `${match[1]}-${month}` : undefined
}
