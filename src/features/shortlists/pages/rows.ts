import { type Assessment, amountText, leastPayText } from '../../../matching/index.ts'
import type { ProfileFacts } from '../../../matching/types.ts'
import { scoreLine } from '../../../portal/assessment/lines.ts'
import { languageText } from '../../../portal/assessment/words.ts'
import { tag } from '../../../portal/components/parts.ts'
import { formatDate } from '../../../portal/format.ts'
import { type Html, html, trusted } from '../../../portal/html.ts'
import { convert } from '../../../reference/index.ts'
import { employerStage, isBegun, type Match, workTexts } from '../../matches/index.ts'
import type { ProfileCard } from '../../profiles/index.ts'
import { experienceText, labelIn, personName, type Words } from './shared.ts'

/** Somebody of the list: masked as the card is. */
export interface Row {
  card: ProfileCard
  assessment: Assessment
  /** Months of IT work, and the field with most of them. */
  months?: number
  field?: string
  /** Asked, put forward or declined already, or only commented on. */
  match?: Match | undefined
}

/** Where somebody is at home by the months worked there, else by the skills listed. */
export function careerOf(
  { experience, skills }: Pick<ProfileFacts, 'experience' | 'skills'>,
  reference: Words['reference'],
): Pick<Row, 'months' | 'field'> {
  const all = experience.find(({ field }) => field === null)?.months
  const [best] = experience.filter(({ field }) => field !== null).sort((a, b) => b.months - a.months)
  const field = best?.field ?? mostOf(skills.flatMap(({ skill }) => reference.skills.get(skill)?.field ?? []))
  return { ...(all !== undefined && { months: all }), ...(field && { field }) }
}

function mostOf(names: readonly string[]): string | undefined {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Languages of work first. */
const order = ['ja', 'en']
const mostLanguages = 3

export function languagesOf({ languages }: Pick<ProfileCard, 'languages'>, words: Words): string[] {
  const place = (language: string) => (order.indexOf(language) + order.length + 1) % (order.length + 1)
  return [...languages]
    .sort((a, b) => place(a.language) - place(b.language))
    .slice(0, mostLanguages)
    .map(one => languageText(one, words.locale, words.reference))
}

export function availabilityText(
  { preferences }: Pick<ProfileCard, 'preferences'>,
  { t, locale }: Words,
  today: string,
): string {
  const { availableFrom } = preferences
  if (!availableFrom) return t('row.from-unsaid')
  return availableFrom <= today
    ? t('row.from-now')
    : t('row.from', { date: formatDate(availableFrom, locale) })
}

/** The least somebody asks for; of pay in another currency also about how much that is in the company's, and by which rates. */
export const payWishText = (card: Pick<ProfileCard, 'preferences'>, words: Words): string =>
  payWishAs(card, words, 'row.pay-dated')

/** The same without the day of the rates, which is said once for all rows. @see ratesText */
export const payInRow = (card: Pick<ProfileCard, 'preferences'>, words: Words): string =>
  payWishAs(card, words, 'row.pay-about')

/** Of which day the rates are that pay in other currencies is told by; undefined where none is. */
export function ratesText(rows: readonly Row[], { t, locale, reference, home }: Words): string | undefined {
  const days = rows.flatMap(({ card: { preferences } }) => {
    const { minimumPay } = preferences
    return (
      (home &&
        minimumPay &&
        convert(minimumPay.amount, { from: minimumPay.currency, to: home }, reference)?.asOf) ||
      []
    )
  })
  const oldest = days.sort()[0]
  return oldest && t('row.rates', { date: formatDate(oldest, locale) })
}

/** @param how the other currency is told: in a row of a list without the day of the rates */
function payWishAs(
  { preferences }: Pick<ProfileCard, 'preferences'>,
  words: Words,
  how: 'row.pay-about' | 'row.pay-dated',
): string {
  const { t, locale, reference, home } = words
  const { minimumPay } = preferences
  if (!minimumPay) return t('row.pay-unsaid')
  const { amount, currency } = minimumPay
  const pay = leastPayText(minimumPay as Parameters<typeof leastPayText>[0], locale)
  const about = home && convert(amount, { from: currency, to: home }, reference)
  if (!about) return pay
  return t(how, {
    pay,
    about: amountText({ amount: about.amount, currency: home }, locale),
    date: formatDate(about.asOf, locale),
  })
}

/** Field, years, languages, from when, pay: what a row is told apart by. */
export function factsOfRow({ card, months, field }: Row, words: Words, today: string): string[] {
  const { t, reference, locale } = words
  const worked = experienceText(months, words)
  return [
    field ? labelIn(reference.fields, field, locale) : '',
    worked ? t('row.experience', { length: worked }) : '',
    ...languagesOf(card, words),
    availabilityText(card, words, today),
    payInRow(card, words),
  ].filter(text => text !== '')
}

const tones = {
  declined: 'plain',
  'employer-declined': 'plain',
  withdrawn: 'plain',
  refused: 'plain',
  'not-referred': 'plain',
  cancelled: 'plain',
  'demand-closed': 'plain',
} as const

/** Where it stands with somebody, in words. */
export function stageTag(match: Match | undefined, { locale }: Pick<Words, 'locale'>): Html | false {
  // A decline that was taken back, or a comment, leaves a match of which nothing is to be said.
  if (!match || !isBegun(match)) return false
  const stage = employerStage(match)
  return tag(workTexts[stage][locale], stage in tones ? 'plain' : 'good')
}

/** The lines at a glance: shapes of what is required, then of the rest. The sentence beside it says the same. */
const shapes = { met: '●', partly: '◐', 'not-met': '○', unknown: '?' } as const
function glance({ lines }: Assessment): Html {
  const of = (necessity: 'must' | 'nice') =>
    lines
      .filter(line => line.necessity === necessity)
      .map(({ status }) => html`<i class="${status}">${shapes[status]}</i>`)
  return html`<span class="glance" aria-hidden="true">${of('must')} <span class="nice">${of('nice')}</span></span>`
}

/** @param href where the person is shown beside the list; @param box that marks them */
export function rowView(
  row: Row,
  words: Words,
  { href, current = false, box, today }: { href: string; current?: boolean; box: Html; today: string },
): Html {
  const { card, assessment, match } = row
  return html`<li id="p-${card.id}" class="person${current ? ' current' : ''}">
${box}
<div><h2><a href="${href}" data-choose${current ? trusted(' aria-current="true"') : ''}>${personName(card, words)}</a> ${stageTag(match, words)}</h2>
${card.headline && html`<p class="headline"><bdi>${card.headline}</bdi></p>`}
<p>${glance(assessment)} ${scoreLine(assessment, words.locale)}</p>
<p class="meta">${factsOfRow(row, words, today).map(text => html`<span>${text}</span>`)}</p></div></li>`
}
