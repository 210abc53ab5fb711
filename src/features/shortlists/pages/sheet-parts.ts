import { lengthText } from '../../../matching/index.ts'
import {
  certaintyText,
  degreeText,
  levelText,
  modesText,
  monthText,
  untilByRule,
} from '../../../portal/assessment/words.ts'
import { facts } from '../../../portal/components/parts.ts'
import { formatList } from '../../../portal/format.ts'
import { type Html, html } from '../../../portal/html.ts'
import { expiryOf } from '../../../reference/index.ts'
import { type ProfileCard, type ProfileDocument, type Proof, sameFact } from '../../profiles/index.ts'
import { availabilityText, payWishText } from './rows.ts'
import { cityText, labelIn, type Words } from './shared.ts'

/** Words of a person's own: in whatever language they wrote. */
const own = (text: string | undefined): Html | false =>
  text ? html`<p class="own" dir="auto">${text}</p>` : false

export function summary({ headline, summary: text }: ProfileDocument): Html | false {
  if (!headline && !text) return false
  return html`${headline && html`<p class="headline"><bdi>${headline}</bdi></p>`}${own(text)}`
}

type Backed = { evidence?: ProfileDocument['skills'][number]['evidence'] }

/** What backs a fact, in a word; a statement of the person's own is the rule and says nothing here. */
const backing = ({ evidence }: Backed, { t }: Words): string =>
  evidence && evidence.state !== 'self-declared' ? t(`sheet.${evidence.state}`) : ''

/** The same behind what it backs, where it has no column of its own. */
function noted(fact: Backed, words: Words): Html | false {
  const said = backing(fact, words)
  return said !== '' && html` <span class="note">${said}</span>`
}

export const cityOf = ({ place }: ProfileDocument, words: Words): Html | false =>
  place?.city !== undefined && html`<span>${cityText(place.city, words)}${noted(place, words)}</span>`

/** The same of a certificate or degree, with the file to read, for those who may. */
function backed(fact: Backed, proofs: readonly Proof[], words: Words): Html | string {
  const proof = proofs.find(one => sameFact(one.fact, fact))
  const said = backing(fact, words)
  if (!proof) return said
  return html`${said} <a class="no-print" href="/proofs/${proof.id}">${words.t('sheet.open-proof', { name: proof.name })}</a>`
}

/** By field, the strongest first: level and years in words. */
export function skillGroups({ skills }: ProfileDocument, words: Words): Html | false {
  if (skills.length === 0) return false
  const { t, locale, reference } = words
  const groups = Map.groupBy(skills, ({ skill }) => reference.skills.get(skill)?.field ?? '')
  const fields = [...groups].sort(([, a], [, b]) => b.length - a.length)
  const text = (one: ProfileDocument['skills'][number]) => {
    const skill = labelIn(reference.skills, one.skill, locale)
    const level = one.level && levelText(one.level, locale)
    const length = one.years && lengthText(Math.round(one.years * 12), locale)
    const said =
      level && length
        ? t('sheet.skill-level-length', { skill, level, length })
        : level
          ? t('sheet.skill-level', { skill, level })
          : length
            ? t('sheet.skill-length', { skill, length })
            : skill
    return html`<li>${said}${noted(one, words)}</li>`
  }
  return html`<table class="stack"><tbody>${fields.map(
    ([field, own]) =>
      html`<tr><th scope="row">${field ? labelIn(reference.fields, field, locale) : t('sheet.other-field')}</th><td><ul class="skills">${[
        ...own,
      ]
        .sort((a, b) => (b.level ?? 0) - (a.level ?? 0) || (b.years ?? 0) - (a.years ?? 0))
        .map(text)}</ul></td></tr>`,
  )}</tbody></table>`
}

/** The present and newest first, with how long each lasted. */
export function jobs(
  { jobs: all, experience }: ProfileDocument,
  words: Words,
  { agreed, now }: { agreed: boolean; now: Date },
): Html | false {
  const { t, locale, reference } = words
  const stated = (experience ?? []).map(
    one =>
      [
        one.field ? labelIn(reference.fields, one.field, locale) : t('sheet.all-it'),
        html`${lengthText(one.months, locale)}${noted(one, words)}`,
      ] as const,
  )
  if (all.length === 0 && stated.length === 0) return false
  const end = ({ to }: ProfileDocument['jobs'][number]) => (to === null ? '9999-12' : (to ?? ''))
  const newest = [...all].sort(
    (a, b) => end(b).localeCompare(end(a)) || (b.from ?? '').localeCompare(a.from ?? ''),
  )
  const period = (job: ProfileDocument['jobs'][number]) => {
    if (!job.from) return t('sheet.undated')
    const from = monthText(job.from, locale)
    const months = monthsBetween(job.from, job.to ?? now.toISOString().slice(0, 7))
    const length = t('sheet.lasted', { length: lengthText(months, locale) })
    if (job.to === undefined) return from
    return html`${job.to === null ? t('sheet.since', { from }) : t('sheet.period', { from, to: monthText(job.to, locale) })}<br><span class="note">${length}</span>`
  }
  return html`${
    all.length > 0 &&
    html`<table class="stack jobs"><thead><tr><th scope="col">${t('sheet.when')}</th><th scope="col">${t('sheet.what')}</th></tr></thead><tbody>${newest.map(
      job => html`<tr><td>${period(job)}</td><td>
<p class="employer">${job.organisation ? html`<bdi>${job.organisation}</bdi>` : !agreed && html`<span class="note">${t('sheet.hidden-organisation')}</span>`}</p>
<p class="job"><bdi>${job.title}</bdi>${job.field && html` <span class="note">${labelIn(reference.fields, job.field, locale)}</span>`}${noted(job, words)}</p>${own(job.description)}</td></tr>`,
    )}</tbody></table>`
  }${stated.length > 0 && html`<p>${t('sheet.stated')}</p>${facts(stated)}`}`
}

function monthsBetween(from: string, to: string): number {
  const number = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7))
  return Math.max(1, number(to) - number(from) + 1)
}

export function certificates(
  { certifications }: ProfileDocument,
  proofs: readonly Proof[],
  words: Words,
): Html | false {
  if (certifications.length === 0) return false
  const { t, locale, reference } = words
  const until = ({ certification, issued, expires }: ProfileDocument['certifications'][number]) => {
    if (expires !== undefined) return expires === null ? t('sheet.for-life') : monthText(expires, locale)
    const known = reference.certifications.get(certification)
    const day = known && issued && expiryOf(known, issued)
    if (day === null)
      return t('sheet.for-life-by-rule', { certainty: certaintyText(known!.certainty, locale) })
    return day ? untilByRule(day, known!.certainty, locale) : ''
  }
  return table(
    [t('sheet.certificate'), t('sheet.issued'), t('sheet.until'), t('sheet.number'), t('sheet.backing')],
    certifications.map(one => [
      labelIn(reference.certifications, one.certification, locale),
      one.issued ? monthText(one.issued, locale) : '',
      until(one),
      one.number ?? '',
      backed(one, proofs, words),
    ]),
  )
}

export function languages(
  { languages: all }: ProfileDocument,
  proofs: readonly Proof[],
  words: Words,
): Html | false {
  if (all.length === 0) return false
  const { t, locale, reference } = words
  const gradeOf = ({ level, test: id }: ProfileDocument['languages'][number]) => {
    const test = id && labelIn(reference.languageTests, id, locale)
    return test && level ? t('sheet.test-and-level', { test, level }) : (test ?? level ?? '')
  }
  return table(
    [t('sheet.language'), t('sheet.grade'), t('sheet.score'), t('sheet.backing')],
    all.map(one => [
      labelIn(reference.languages, one.language, locale),
      gradeOf(one),
      one.score === undefined ? '' : String(one.score),
      backed(one, proofs, words),
    ]),
  )
}

export function degrees(
  { education }: ProfileDocument,
  proofs: readonly Proof[],
  words: Words,
): Html | false {
  if (education.length === 0) return false
  const { t, locale, reference } = words
  return table(
    [t('sheet.degree'), t('sheet.subject'), t('sheet.institution'), t('sheet.graduated'), t('sheet.backing')],
    education.map(one => [
      one.degree ?? degreeText(one.level, locale),
      one.subject ? labelIn(reference.subjects, one.subject, locale) : '',
      one.institution ?? '',
      one.graduated === undefined ? '' : t('sheet.year', { year: String(one.graduated) }),
      backed(one, proofs, words),
    ]),
  )
}

export function wishes({ preferences }: ProfileDocument, words: Words, now: Date): Html {
  const { t, locale, reference } = words
  const { countries, workModes } = preferences
  const day = now.toISOString().slice(0, 10)
  const all = (texts: readonly string[] | undefined) => texts && formatList(texts, locale)
  return facts([
    [t('column.from'), availabilityText({ preferences }, words, day)],
    [t('column.pay'), payWishText({ preferences: preferences as ProfileCard['preferences'] }, words)],
    [t('column.modes'), workModes && modesText(workModes, locale)],
    [t('column.countries'), all(countries?.map(code => labelIn(reference.countries, code, locale)))],
  ])
}

/** A column in which nobody said anything is left out. */
function table(columns: readonly string[], rows: readonly (readonly (Html | string)[])[]): Html {
  const kept = columns.map((_, at) => at).filter(at => rows.some(row => row[at] !== ''))
  return html`<table class="stack"><thead><tr>${kept.map(at => html`<th scope="col">${columns[at]}</th>`)}</tr></thead>
<tbody>${rows.map(
    row => html`<tr>${kept.map(at => html`<td data-label="${columns[at]}"><bdi>${row[at]}</bdi></td>`)}</tr>`,
  )}</tbody></table>`
}
