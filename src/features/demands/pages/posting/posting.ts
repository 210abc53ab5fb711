import type { Locale } from '../../../../actor.ts'
import { amountText, payRangeText, type RequirementLine } from '../../../../matching/index.ts'
import { lineText } from '../../../../portal/assessment/words.ts'
import { facts } from '../../../../portal/components/parts.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import type { Reference } from '../../../../reference/index.ts'
import type { DemandDocument } from '../../document.ts'
import { placeText } from './place.ts'
import { postingTexts } from './texts/index.ts'
import { valueText } from './values.ts'
import { written } from './written.ts'

export interface PostingReader {
  locale: Locale
  reference: Reference
}

type Terms = NonNullable<DemandDocument['terms']>
/** What the employer says in words of its own. */
type OwnWords =
  | 'dutiesChange'
  | 'team'
  | 'personSought'
  | 'renewal'
  | 'probationTerms'
  | 'placeChange'
  | 'bonus'
  | 'raise'
  | 'holidays'
  | 'relocation'
  | 'selection'
type Row = Parameters<typeof facts>[0][number]

/**
 * A posting as everybody reads it: what one decides by, the text, what is asked, then all terms in the order of a
 * Japanese posting. What it does not say is left out. Title and company stand above it.
 * @param heading of its parts
 */
export function posting(
  document: DemandDocument,
  reader: PostingReader,
  { heading = 2 }: { heading?: 2 | 3 } = {},
): Html {
  const { locale, reference } = reader
  const t = postingTexts.in(locale)
  const { terms = {}, pay } = document
  const text = written(document.text, locale)
  const head = (title: string) => (heading === 2 ? html`<h2>${title}</h2>` : html`<h3>${title}</h3>`)

  const value = (name: 'workMode' | 'employmentType' | 'seats' | 'startDate' | 'deadline'): Row => [
    t(`field.${name}`),
    document[name] !== undefined && valueText(name, document[name], document, reader),
  ]
  /** A term that is one of few, or a number. */
  const term = (name: Exclude<keyof Terms, OwnWords | 'fixedOvertimePay' | 'hoursFrom' | 'hoursTo'>): Row => [
    t(`field.${name}`),
    terms[name] !== undefined && valueText(`terms.${name}`, terms[name], document, reader),
  ]
  const own = (name: OwnWords): Row => [
    t(`field.${name}`),
    terms[name] && html`<span class="prose" dir="auto">${terms[name]}</span>`,
  ]
  const overtime: Row = [
    t('field.fixedOvertimePay'),
    terms.fixedOvertimePay &&
      t('fixed-overtime', {
        amount: amountText({ ...terms.fixedOvertimePay, currency: pay?.currency ?? 'JPY' }, locale),
        hours: terms.fixedOvertimePay.hours,
      }),
  ]
  const hours: Row = [
    t('field.hours'),
    terms.hoursFrom && terms.hoursTo && t('hours.range', { from: terms.hoursFrom, to: terms.hoursTo }),
  ]
  const section = (name: 'contract' | 'place' | 'pay' | 'hours' | 'care' | 'move' | 'hiring', rows: Row[]) =>
    rows.some(([, said]) => said) && html`<section>${head(t(`section.${name}`))}${facts(rows)}</section>`
  const asked = (necessity: 'must' | 'nice') => {
    const lines = document.requirements
      .filter(line => line.necessity === necessity)
      .sort((a, b) => b.weight - a.weight)
    return (
      lines.length > 0 &&
      html`<section>${head(t(`need.${necessity}`))}<ul>${lines.map(line => html`<li>${lineText(line as RequirementLine, locale, reference)}</li>`)}</ul></section>`
    )
  }

  return html`${facts([
    [t('field.place'), placeText(document, reader)],
    value('workMode'),
    [t('field.pay'), pay && payRangeText(pay, locale)],
    value('employmentType'),
    value('seats'),
    value('startDate'),
    value('deadline'),
  ])}
<section>${head(t('section.work'))}
${text && html`<div class="prose"${text.lang === locale ? nothing : html` lang="${text.lang}" dir="ltr"`}>${text.text}</div>`}
${facts([own('dutiesChange'), own('team')])}</section>
${asked('must')}${asked('nice')}${document.requirements.length === 0 && html`<p class="hint">${t('need.none')}</p>`}
${terms.personSought && html`<section>${head(t('field.personSought'))}<div class="prose" dir="auto">${terms.personSought}</div></section>`}
${section('contract', [term('contractMonths'), own('renewal'), term('probationMonths'), own('probationTerms')])}
${section('place', [own('placeChange'), term('remoteDays')])}
${section('pay', [overtime, own('bonus'), term('bonusIncluded'), own('raise')])}
${section('hours', [
  term('hourSystem'),
  hours,
  term('breakMinutes'),
  term('overtimeHours'),
  own('holidays'),
  term('holidaysPerYear'),
])}
${section('care', [term('insurance'), term('smoking')])}
${section('move', [
  term('visaSupport'),
  term('travelPaid'),
  term('housing'),
  own('relocation'),
  term('prayerRoom'),
  term('halalMeals'),
])}
${section('hiring', [own('selection')])}`
}
