import type { Form } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { Match, ShownInterview } from '../../matches/index.ts'

export interface Hiring {
  match: Match
  interviews: readonly ShownInterview[]
  /** The list with this person chosen. */
  here: string
  now: Date
  /** One of these forms that was sent and has to be shown again. */
  sent?: Form | undefined
}

/** What every answer goes with. */
export const hidden = ({ match, here }: Hiring): Html =>
  html`<input type="hidden" name="/match" value="${match.id}"><input type="hidden" name="/revision" value="${match.revision}"><input type="hidden" name="back" value="${here}">`
