import { fields } from '../../../portal/components/fields.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import { identityNames } from './review-form.ts'
import { line, type Reviewed } from './review-line.ts'
import { identityFields } from './sections/about.ts'

const labels = {
  latinName: 'name.latin',
  nativeName: 'name.native',
  phone: 'name.phone',
  email: 'name.email',
} as const

/** Name and contact: what was read line by line; what a new profile needs and the file does not say is asked. */
export function whoItIs(reviewed: Reviewed): Html {
  const { proposal, form, words, profile } = reviewed
  const { t, locale } = words
  const inputs = identityFields(form, words)
  const lines: Html[] = []
  const asked: Html[] = []
  for (const name of identityNames) {
    const read = proposal.proposal.identity?.[name]
    const stands = profile?.identity[name]
    if (read && read.value.toLowerCase() !== stands?.toLowerCase())
      lines.push(
        line(reviewed, {
          take: `/take/${name}`,
          fields: `/identity/${name}`,
          title: read.value,
          facts: [t(labels[name]), stands && t('review.stands', { value: `\u2068${stands}\u2069` })],
          quote: read.words,
          estimated: read.estimated,
          correct: inputs[name],
        }),
      )
    else if (!profile) asked.push(html`${inputs[name]}${fields(locale).hidden(`/take/${name}`, 'yes')}`)
  }
  if (lines.length + asked.length === 0) return nothing
  return html`<section><h2>${t('section.name')}</h2><p class="hint">${t(profile ? 'review.name-kept' : 'review.name')}</p>
${lines.length > 0 && html`<ul class="rows compact">${lines}</ul>`}${asked}</section>`
}
