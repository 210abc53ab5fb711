import type { Locale } from '../../../../actor.ts'
import { fields, idOf, type Option } from '../../../../portal/components/fields.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import type { Labels, Reference } from '../../../../reference/index.ts'
import { workModes } from '../../../profiles/document.ts'
import { employmentTypes } from '../../document.ts'
import { postingRule } from '../../posting-law.ts'
import { hourSystems, housings, insurances, smokingRules, visaSupports } from '../../terms.ts'
import { lawBasis, postingTexts } from '../posting/index.ts'
import { editorTexts } from './texts/index.ts'

interface Reader {
  locale: Locale
  reference: Reference
}

/** Rows of the vocabulary by their names, those that are asked most first. */
export function labelled(
  rows: ReadonlyMap<string, { labels: Labels }>,
  locale: Locale,
  first: readonly string[] = [],
): Option[] {
  const rank = (id: string) => (first.includes(id) ? first.indexOf(id) : first.length)
  return [...rows]
    .map(([value, { labels }]) => ({ value, label: labels[locale] }))
    .sort((a, b) => rank(a.value) - rank(b.value) || a.label.localeCompare(b.label, locale))
}

export const countriesFirst = ['JP', 'PK', 'SA', 'AE', 'QA', 'CN', 'DE'] as const
export const currenciesFirst = ['JPY', 'USD', 'EUR', 'SAR', 'AED', 'CNY'] as const

/** The fields of a posting but its requirements, in the order of a Japanese 求人票. */
export function postingFields(form: Form, { locale, reference }: Reader) {
  const t = editorTexts.in(locale)
  const p = postingTexts.in(locale)
  const field = fields(locale)
  const country = form.textIn('/place/country')

  /** What the law of the country of work asks for is marked, with where that was read. */
  const law = (name: string): Html | undefined => {
    const rule = postingRule(name, country || 'JP')
    return (
      rule &&
      html`<details class="law"><summary>${t('law.mark')}</summary>${lawBasis(rule, locale)}</details>`
    )
  }
  const about = (name: string, label: string, hint?: string) => {
    const mark = law(name)
    return { form, name, label, required: false, ...((mark || hint) && { hint: html`${hint}${mark}` }) }
  }
  const line = (name: string, label: string, hint?: string) => field.input(about(name, label, hint))
  const prose = (name: string, label: string, hint?: string, rows = 2) =>
    field.textarea({ ...about(name, label, hint), rows })
  const digits = { size: 'short', attributes: { inputmode: 'decimal', dir: 'ltr' } } as const
  const number = (name: string, label: string, hint?: string) =>
    field.input({ ...about(name, label, hint), ...digits })
  /** One of several fields that are explained together. */
  const sum = (name: string, label: string) => field.input({ form, name, label, required: false, ...digits })
  const select = (name: string, label: string, options: readonly Option[], hint?: string) =>
    field.select({ ...about(name, label, hint), options })
  const words = <Value extends string>(values: readonly Value[], text: (value: Value) => string): Option[] =>
    values.map(value => ({ value, label: text(value) }))
  const yesNo = (name: string, label: string, key: 'yes-no' | 'paid' | 'included') =>
    select(
      name,
      label,
      words(['true', 'false'] as const, value => p(`${key}.${value}`)),
    )
  /** Fields of one thing: what it is, and what the law says of it, stands above them. */
  const together = (name: string, label: string, parts: Html, hint?: string) =>
    html`<fieldset class="together" id="${idOf(name)}"><legend>${label}</legend><div class="hint">${hint}${law(name)}</div>
${parts}</fieldset>`
  const pair = (...parts: Html[]) => html`<div class="beside">${parts}</div>`
  const term = (name: string) => `/terms/${name}`

  return {
    work: html`${pair(line('/title/ja', t('title.ja')), line('/title/en', t('title.en'), t('title.en-hint')))}
${together('/text', p('field.text'), html`${prose('/text/ja', t('text.ja'), undefined, 10)}${prose('/text/en', t('text.en'), t('text.en-hint'), 6)}`)}
${prose(term('dutiesChange'), p('field.dutiesChange'), t('hint.dutiesChange'))}
${prose(term('team'), p('field.team'), t('hint.team'))}
${prose(term('personSought'), p('field.personSought'), t('hint.personSought'))}`,
    contract: html`${select(
      '/employmentType',
      p('field.employmentType'),
      words(employmentTypes, value => p(`employment.${value}`)),
    )}
${pair(number(term('contractMonths'), t('label.contractMonths'), t('hint.contractMonths')), number(term('probationMonths'), t('label.probationMonths'), t('hint.none-is-0')))}
${prose(term('renewal'), p('field.renewal'), t('hint.renewal'))}
${prose(term('probationTerms'), p('field.probationTerms'), t('hint.probationTerms'))}`,
    place: html`${pair(select('/place/country', t('label.country'), labelled(reference.countries, locale, countriesFirst)), line('/place/city', t('label.city'), t('hint.city')))}
${prose(term('placeChange'), p('field.placeChange'), t('hint.placeChange'))}
${pair(
  select(
    '/workMode',
    p('field.workMode'),
    words(workModes, value => p(`mode.${value}`)),
  ),
  number(term('remoteDays'), t('label.remoteDays'), t('hint.remoteDays')),
)}`,
    pay: html`${together(
      '/pay',
      p('field.pay'),
      html`<div class="beside pay">${sum('/pay/minimum', t('label.pay-minimum'))}${sum('/pay/maximum', t('label.pay-maximum'))}${select('/pay/currency', t('label.currency'), labelled(reference.currencies, locale, currenciesFirst))}${select(
        '/pay/period',
        t('label.period'),
        words(['year', 'month', 'hour'] as const, value => t(`period.${value}`)),
      )}</div>`,
      t('hint.pay'),
    )}
${together(
  term('fixedOvertimePay'),
  p('field.fixedOvertimePay'),
  pair(
    sum(term('fixedOvertimePay/amount'), t('label.overtime-amount')),
    sum(term('fixedOvertimePay/hours'), t('label.overtime-hours')),
  ),
  t('hint.overtime-amount'),
)}
${pair(line(term('bonus'), p('field.bonus'), t('hint.bonus')), yesNo(term('bonusIncluded'), p('field.bonusIncluded'), 'included'), line(term('raise'), p('field.raise')))}`,
    hours: html`${select(
      term('hourSystem'),
      p('field.hourSystem'),
      words(hourSystems, value => p(`hours.${value}`)),
    )}
${pair(
  field.input({ ...about(term('hoursFrom'), t('label.hoursFrom')), type: 'time', size: 'short' }),
  field.input({ ...about(term('hoursTo'), t('label.hoursTo')), type: 'time', size: 'short' }),
  number(term('breakMinutes'), t('label.breakMinutes')),
)}
${pair(number(term('overtimeHours'), t('label.overtimeHours'), t('hint.none-is-0')), number(term('holidaysPerYear'), t('label.holidaysPerYear')))}
${prose(term('holidays'), p('field.holidays'), t('hint.holidays'))}`,
    care: html`${field.choices({
      ...about(term('insurance'), p('field.insurance')),
      many: true,
      options: words(insurances, value => p(`insurance.${value}`)),
    })}
${select(
  term('smoking'),
  p('field.smoking'),
  words(smokingRules, value => p(`smoking.${value}`)),
)}`,
    move: html`${pair(
      select(
        term('visaSupport'),
        p('field.visaSupport'),
        words(visaSupports, value => p(`visa.${value}`)),
      ),
      yesNo(term('travelPaid'), p('field.travelPaid'), 'paid'),
      select(
        term('housing'),
        p('field.housing'),
        words(housings, value => p(`housing.${value}`)),
      ),
    )}
${prose(term('relocation'), p('field.relocation'), t('hint.relocation'))}
${pair(yesNo(term('prayerRoom'), p('field.prayerRoom'), 'yes-no'), yesNo(term('halalMeals'), p('field.halalMeals'), 'yes-no'))}`,
    hiring: html`${pair(
      number('/seats', t('label.seats')),
      field.input({ ...about('/startDate', p('field.startDate')), type: 'date', size: 'short' }),
      field.input({ ...about('/deadline', p('field.deadline')), type: 'date', size: 'short' }),
    )}
${prose(term('selection'), p('field.selection'), t('hint.selection'))}${nothing}`,
  }
}
