import { type Tone, tag } from '../../../portal/components/parts.ts'
import { type Html, html, nothing } from '../../../portal/html.ts'
import { urls } from '../../../portal/urls.ts'
import type { Employer } from '../../employers/index.ts'
import { companyName, type Phase } from './shared.ts'
import type { DemandTexts } from './texts/index.ts'

const tones: Record<Phase, Tone> = {
  draft: 'plain',
  submitted: 'attention',
  published: 'good',
  held: 'attention',
  edited: 'attention',
  'edit-submitted': 'attention',
  past: 'plain',
  closed: 'plain',
}

export const phaseTag = (phase: Phase, t: DemandTexts): Html => tag(t(`phase.${phase}`), tones[phase])

/** Above the work of a company that the ministry has not verified: what that means, and what it needs. */
export function companyNotice(employer: Employer, t: DemandTexts): Html {
  const { verification } = employer
  if (verification === 'verified') return nothing
  const link = (text: Html) => html`<a href="${urls.company}">${text}</a>`
  return html`<p class="callout">${t.html(`company.${verification}`, { company: companyName(employer, t.locale), link })}</p>`
}
