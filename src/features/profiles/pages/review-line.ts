import { tag } from '../../../portal/components/parts.ts'
import type { Form } from '../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import type { Words as Quoted } from '../import/proposal.ts'
import type { Proposal } from '../proposal-queries.ts'
import type { Profile } from '../queries.ts'
import type { Words } from './shared.ts'

export interface Reviewed {
  proposal: Proposal
  form: Form
  words: Words
  profile: Profile | null
}

/** A line that was read: whether it is taken, where it was read, and what can be corrected. */
export function line(
  { form, words: { t } }: Reviewed,
  {
    take,
    fields = take.replace(/\/take$/, '/'),
    title,
    facts = [],
    quote,
    estimated = false,
    correct,
  }: {
    take: string
    /** Where the places of its fields begin. */
    fields?: string
    title: string
    facts?: (string | false | undefined)[]
    quote?: Quoted | undefined
    estimated?: boolean
    correct?: Html
  },
): Html {
  const id = `f${take.replaceAll('/', '-')}`
  const wrong = form.errors.some(({ name }) => name.startsWith(fields))
  return html`<li><div class="choice"><input type="checkbox" id="${id}" name="${take}" value="yes"${form.textIn(take) === 'yes' ? html` checked` : nothing}>
<label for="${id}"><strong><bdi>${title}</bdi></strong> ${estimated && tag(t('review.estimated'), 'attention')}
<span class="meta">${facts.filter(Boolean).map(fact => html`<span>${fact}</span>`)}</span>
${quoted(quote, title)}</label></div>
${correct && html`<details class="correct"${wrong ? html` open` : nothing}><summary>${t('review.correct')}</summary><div class="row">${correct}</div></details>`}</li>`
}

/** The words it was read from, unless they are its name. */
function quoted(quote: Quoted | undefined, title: string): Html {
  const text = quote?.text.replaceAll(/\s+/g, ' ').trim() ?? ''
  if (text === '' || text.toLowerCase() === title.toLowerCase()) return nothing
  return html`<span class="hint"><q><bdi>${text.length > 140 ? `${text.slice(0, 140)}…` : text}</bdi></q></span>`
}

export const part = (title: string, lines: Html[]): Html =>
  lines.length === 0
    ? nothing
    : html`<section><h2>${title}</h2><ul class="rows compact">${lines}</ul></section>`
