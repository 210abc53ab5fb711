import { Type } from 'typebox'
import { fields } from '../../../../portal/components/fields.ts'
import type { Form } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { line, prose } from '../../../schema-parts.ts'
import { type Identity, identitySchema } from '../../identity.ts'
import type { Words } from '../shared.ts'
import { section } from './section.ts'

/** Fields for name and contact, each for itself. */
export function identityFields(form: Form, { t, locale }: Words): Record<keyof Identity, Html> {
  const field = fields(locale)
  return {
    latinName: field.input({
      form,
      name: '/identity/latinName',
      label: t('name.latin'),
      hint: t('name.latin-hint'),
      attributes: { autocomplete: 'name', maxlength: 120, dir: 'ltr' },
    }),
    nativeName: field.input({
      form,
      name: '/identity/nativeName',
      label: t('name.native'),
      hint: t('name.native-hint'),
      required: false,
      attributes: { maxlength: 120 },
    }),
    phone: field.input({
      form,
      name: '/identity/phone',
      label: t('name.phone'),
      hint: t('name.phone-hint'),
      type: 'tel',
      required: false,
      attributes: { autocomplete: 'tel', maxlength: 40 },
    }),
    email: field.input({
      form,
      name: '/identity/email',
      label: t('name.email'),
      hint: t('name.email-hint'),
      type: 'email',
      required: false,
      attributes: { autocomplete: 'email', maxlength: 254 },
    }),
  }
}

/** Who it is, and how to reach them. */
export const name = section({
  id: 'name',
  schema: Type.Object({ identity: identitySchema }),
  begin: ({ identity }) => ({ identity }),
  fields(form, words) {
    const { latinName, nativeName, phone, email } = identityFields(form, words)
    return html`${latinName}
${nativeName}
${phone}
${email}`
  },
  read: ({ identity }, profile) => ({ written: { ...profile, identity } }),
})

/** What somebody reads first. */
export const about = section({
  id: 'about',
  schema: Type.Object({
    document: Type.Object(
      { headline: Type.Optional(line(200)), summary: Type.Optional(prose(4000)) },
      { default: {} },
    ),
  }),
  begin: ({ document: { headline, summary } }) => ({ document: { headline, summary } }),
  fields(form, { t, locale }) {
    const field = fields(locale)
    return html`${field.input({ form, name: '/document/headline', label: t('about.headline'), hint: t('about.headline-hint'), required: false, size: 'long', attributes: { maxlength: 200 } })}
${field.textarea({ form, name: '/document/summary', label: t('about.summary'), hint: t('about.summary-hint'), required: false, rows: 8, attributes: { maxlength: 4000 } })}`
  },
  read({ document }, profile) {
    const { headline: _headline, summary: _summary, ...rest } = profile.document
    return { written: { ...profile, document: { ...rest, ...document } } }
  },
})
