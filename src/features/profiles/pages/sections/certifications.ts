import { Type } from 'typebox'
import { fields } from '../../../../portal/components/fields.ts'
import { html } from '../../../../portal/html.ts'
import { isoDate, line } from '../../../schema-parts.ts'
import { profileDocument } from '../../document.ts'
import { evidenceTag } from '../backing.ts'
import { dateTyped } from '../period.ts'
import { rowGroups } from '../rows.ts'
import { labelIn, profileUrls } from '../shared.ts'
import { completed, filledIn, section, withIds } from './section.ts'

const list = '/document/certifications'
const { number, issued, proof } = profileDocument.properties.certifications.items.properties

export const certifications = section({
  id: 'certifications',
  list,
  schema: Type.Object({
    document: Type.Object(
      {
        certifications: Type.Array(
          Type.Object({
            certification: line(160),
            number,
            issued,
            expires: Type.Optional(isoDate),
            lifelong: Type.Optional(Type.Literal('yes')),
            proof,
          }),
          { maxItems: 100, default: [] },
        ),
      },
      { default: { certifications: [] } },
    ),
  }),
  begin: ({ document }, { reference, locale }) => ({
    document: {
      certifications: document.certifications.map(({ certification, expires, ...rest }) => ({
        ...rest,
        certification: labelIn(reference.certifications, certification, locale),
        ...(expires === null ? { lifelong: 'yes' } : { expires }),
      })),
    },
  }),
  fields(form, words, { more, stored }) {
    const { t, locale, reference } = words
    const field = fields(locale)
    const titleOf = (at: number) => form.textIn(`${list}/${at}/certification`)
    const known = new Map(
      stored?.certifications.map(fact => [
        labelIn(reference.certifications, fact.certification, locale),
        fact,
      ]),
    )
    return html`${rowGroups(words, {
      form,
      list,
      fields: ['certification', 'number', 'issued', 'expires', 'lifelong', 'proof'],
      action: profileUrls.section('certifications'),
      more,
      title: at => {
        const row = reference.certifications.get(known.get(titleOf(at))?.certification ?? '')
        return row ? t('certifications.of', { name: titleOf(at), issuer: row.issuer }) : titleOf(at)
      },
      facts: at =>
        filledIn(form.textIn(`${list}/${at}/number`), dateTyped(form.textIn(`${list}/${at}/issued`), t)),
      note: at => evidenceTag(known.get(titleOf(at))?.evidence, t),
      row: name =>
        html`${completed('certification', locale, { form, name: name('certification'), label: t('certifications.name'), hint: t('certifications.name-hint'), attributes: { maxlength: 160 } })}
${field.input({ form, name: name('number'), label: t('certifications.number'), required: false, attributes: { maxlength: 80, dir: 'ltr' } })}
${field.input({ form, name: name('issued'), label: t('certifications.issued'), type: 'date', required: false, size: 'short' })}
${field.input({ form, name: name('expires'), label: t('certifications.expires'), type: 'date', required: false, size: 'short' })}
${field.checkbox({ form, name: name('lifelong'), label: t('certifications.lifelong'), value: 'yes' })}
${field.input({ form, name: name('proof'), label: t('certifications.proof'), hint: t('certifications.proof-hint'), type: 'url', required: false, attributes: { maxlength: 500, placeholder: 'https://' } })}`,
    })}`
  },
  read({ document }, profile, words) {
    const { made, errors } = withIds(document.certifications, words, {
      kind: 'certification',
      place: at => `${list}/${at}/certification`,
      nameOf: ({ certification }) => certification,
      put: ({ lifelong, ...row }, certification) => ({
        ...row,
        certification,
        ...(lifelong && { expires: null }),
      }),
    })
    return { written: { ...profile, document: { ...profile.document, certifications: made } }, errors }
  },
})
