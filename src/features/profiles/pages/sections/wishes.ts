import { Type } from 'typebox'
import { fields } from '../../../../portal/components/fields.ts'
import { html } from '../../../../portal/html.ts'
import { idOfName, type Reference } from '../../../../reference/index.ts'
import { country, isoDate, line, oneOf } from '../../../schema-parts.ts'
import { payPeriods, profileDocument, workModes } from '../../document.ts'
import { cityIn, labelIn, optionsOf } from '../shared.ts'
import { completed, section } from './section.ts'

const { amount, currency } = profileDocument.properties.preferences.properties.minimumPay.properties
const many = <Item extends Type.TSchema>(item: Item) => Type.Optional(Type.Array(item, { maxItems: 60 }))

/** Where somebody is, and what they want. */
export const wishes = section({
  id: 'wishes',
  schema: Type.Object({
    document: Type.Object(
      {
        place: Type.Optional(
          Type.Object({ province: Type.Optional(line(10)), city: Type.Optional(line(80)) }),
        ),
        preferences: Type.Object(
          {
            countries: many(country),
            stays: Type.Optional(Type.Literal('yes')),
            workModes: many(oneOf(workModes)),
            availableFrom: Type.Optional(isoDate),
            minimumPay: Type.Optional(
              Type.Object({
                amount: Type.Optional(amount),
                currency: Type.Optional(currency),
                period: Type.Optional(oneOf(payPeriods)),
              }),
            ),
          },
          { default: {} },
        ),
      },
      { default: { preferences: {} } },
    ),
  }),
  begin({ document: { place, preferences } }, words) {
    const { countries, minimumPay, ...rest } = preferences
    const city = place?.city && cityIn(place.city, words)
    return {
      document: {
        place: { ...(place?.province && { province: place.province }), city },
        preferences: {
          ...rest,
          countries,
          ...(countries?.length === 0 && { stays: 'yes' }),
          minimumPay: minimumPay ?? { currency: 'PKR', period: 'month' },
        },
      },
    }
  },
  fields(form, { t, locale, reference }, { stored }) {
    const field = fields(locale)
    const at = (name: string) => `/document/preferences/${name}`
    const countries = countriesOf(reference, stored?.preferences.countries ?? [])
    return html`<div class="row">${completed('city', locale, { form, name: '/document/place/city', label: t('wishes.city'), required: false, attributes: { maxlength: 80 } })}
${field.select({ form, name: '/document/place/province', label: t('wishes.province'), hint: t('wishes.province-hint'), required: false, options: optionsOf(reference.provinces, locale) })}</div>
${field.choices({ form, name: at('workModes'), label: t('wishes.modes'), required: false, many: true, options: workModes.map(value => ({ value, label: labelIn(reference.workModes, value, locale) })) })}
${field.choices({ form, name: at('countries'), label: t('wishes.countries'), hint: t('wishes.countries-hint'), required: false, many: true, options: countries.map(value => ({ value, label: labelIn(reference.countries, value, locale) })) })}
${field.checkbox({ form, name: at('stays'), label: t('wishes.stays'), value: 'yes' })}
${field.input({ form, name: at('availableFrom'), label: t('wishes.from'), type: 'date', required: false, size: 'short' })}
<fieldset class="field"><legend>${t('wishes.pay')}</legend><p class="hint">${t('wishes.pay-hint')}</p>
<div class="row">${field.input({ form, name: at('minimumPay/amount'), label: t('wishes.amount'), required: false, size: 'short', attributes: { inputmode: 'numeric', dir: 'ltr' } })}
${field.select({ form, name: at('minimumPay/currency'), label: t('wishes.currency'), required: false, options: optionsOf(reference.currencies, locale) })}
${field.select({ form, name: at('minimumPay/period'), label: t('wishes.period'), required: false, options: payPeriods.map(value => ({ value, label: t(`period.${value}`) })) })}</div></fieldset>`
  },
  read({ document: { place, preferences } }, profile, { reference }) {
    const { countries = [], stays, minimumPay, workModes, availableFrom } = preferences
    // Employers abroad read it too, so a city we know is kept by its English name.
    const known = place?.city && idOfName('city', place.city, reference)
    const city = known ? reference.cities.get(known)?.labels.en : place?.city
    const { place: _place, ...rest } = profile.document
    return {
      written: {
        ...profile,
        document: {
          ...rest,
          ...((city || place?.province) && {
            place: { ...(place?.province && { province: place.province }), ...(city && { city }) },
          }),
          preferences: {
            ...(countries.length > 0 ? { countries } : stays && { countries: [] }),
            ...(workModes && { workModes }),
            ...(availableFrom && { availableFrom }),
            ...(minimumPay?.amount !== undefined && {
              minimumPay: {
                amount: minimumPay.amount,
                currency: minimumPay.currency ?? 'PKR',
                period: minimumPay.period ?? 'month',
              },
            }),
          },
        },
      },
    }
  },
})

/** Where demands come from, and what the profile names besides. */
function countriesOf(reference: Reference, chosen: readonly string[]): string[] {
  const abroad = [...reference.cities.values()].map(({ country }) => country).filter(code => code !== 'PK')
  return [...new Set([...abroad, ...chosen])]
}
