import { fields } from '../../../portal/components/fields.ts'
import type { Form } from '../../../portal/forms.ts'
import { type Html, html, trusted } from '../../../portal/html.ts'
import { reasons } from '../../matches/index.ts'
import type { Row } from './rows.ts'
import { type OpenedDemand, pathsOf, personText, type Words } from './shared.ts'

/** What can be done with several at once. Each button goes its own way with the boxes that are checked. */
export function bulkBar(
  { id, closed }: OpenedDemand,
  { back, form }: { back: string; form: Form },
  { t, locale }: Words,
): Html {
  const paths = pathsOf(id)
  const field = fields(locale)
  const declining = form.errors.some(({ name }) => name === '/reason') || form.textIn('/reason') !== ''
  const reason = field.select({
    form,
    name: '/reason',
    label: t('answer.reason'),
    options: reasons.employer.map(one => ({ value: one.code, label: one[locale] })),
    // The other buttons of the form need none.
    attributes: { required: false },
  })
  return html`<form id="bulk" method="post" action="${paths.decline}" class="bulk no-print" aria-label="${t('bulk.title')}">
${field.hidden('back', back)}
<p><b>${t('bulk.title')}</b></p>${field.markError(form, '/profileIds')}
<div class="actions"><button formmethod="get" formaction="${paths.compare}">${t('bulk.compare')}</button>
<button formmethod="get" formaction="${paths.meeting}">${t('bulk.meeting')}</button>
${!closed && html`<button formaction="${paths.ask}">${t('bulk.ask')}</button>`}</div>
${!closed && html`<details${declining && trusted(' open')}><summary>${t('bulk.decline')}</summary><div class="inline-fields">${reason}<button>${t('answer.decline')}</button></div></details>`}</form>`
}

/** The box of somebody in the list. @param at their place on the page, from 0 */
export const markBox = ({ card }: Row, { form, at }: { form: Form; at: number }, words: Words): Html =>
  fields(words.locale).mark({
    form,
    of: 'bulk',
    name: '/profileIds',
    at,
    value: card.id,
    label: words.t('row.mark', { name: personText(card, words) }),
  })
