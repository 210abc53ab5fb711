import type { Assessment } from '../../../../matching/index.ts'
import { assessmentLines, scoreLine, verdictText } from '../../../../portal/assessment/lines.ts'
import { facts } from '../../../../portal/components/parts.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import { type DemandVersion, posting } from '../../../demands/index.ts'
import type { Match } from '../../../matches/index.ts'
import { type Profile, showProfile } from '../../../profiles/index.ts'
import type { Seats } from '../../../seats/index.ts'
import { companyText, oneAt, titleText } from '../shared.ts'
import { wishesView } from '../wishes.ts'
import type { Told } from './words.ts'

/** What is asked. @param here this page, to come back to */
export function demandColumn(
  one: Told,
  { match, version, seats, here }: { match: Match; version: DemandVersion; seats: Seats; here: string },
): Html {
  const { m, locale, ctx } = one
  const agreed = match.candidate === 'agreed' ? match.agreedVersion : null
  return html`<section class="column" aria-labelledby="demand"><h2 id="demand">${m('demand.title')}</h2>
<ul class="plain links"><li><a href="${oneAt(`${urls.deskDemands}/${match.demandId}`, here)}"><bdi>${titleText(match.demand.title, one)}</bdi></a></li><li><a href="${oneAt(`${urls.deskEmployers}/${match.company.id}`, here)}"><bdi>${companyText(match.company, locale)}</bdi></a></li></ul>
<p>${m('demand.seats', { open: seats.open, requested: seats.requested })}</p>
${agreed !== null && agreed !== version.version && html`<p class="attention">${m('demand.agreed-before', { agreed, now: version.version })}</p>`}
${posting(version.document, { locale, reference: ctx.reference }, { heading: 3 })}</section>`
}

/** How they fit today, as everybody is told of this pair, and with whom that is compared. */
export function assessmentColumn(one: Told, assessment: Assessment | null, others: Html): Html {
  const { m, locale, ctx } = one
  return html`<section class="column" aria-labelledby="fit"><h2 id="fit">${m('fit.title')}</h2>
${
  assessment
    ? html`<p>${scoreLine(assessment, locale)}<br><b>${verdictText(assessment, locale)}</b></p>${assessmentLines(assessment, { role: 'liaison', locale, reference: ctx.reference })}`
    : html`<p>${m('fit.none')}</p>`
}${others}</section>`
}

/** Who it is, with what backs each fact. Staff see the name by their office, which the record says. */
export function profileColumn(one: Told, profile: Profile | null, here: string): Html {
  const { m, locale, ctx } = one
  const identity = profile?.identity
  return html`<section class="column longest" aria-labelledby="profile"><h2 id="profile">${m('profile.title')}</h2>
${
  profile && identity
    ? html`<p><a href="${oneAt(`${urls.deskCandidates}/${profile.id}`, here)}"><bdi>${identity.latinName}</bdi></a>${identity.nativeName && html` <bdi>${identity.nativeName}</bdi>`}</p>
${facts([
  [
    m('profile.email'),
    identity.email && html`<a href="mailto:${identity.email}" dir="ltr">${identity.email}</a>`,
  ],
  [
    m('profile.phone'),
    identity.phone && html`<a href="tel:${identity.phone}" dir="ltr">${identity.phone}</a>`,
  ],
  [m('profile.shown'), m(`visibility.${profile.visibility}`)],
])}
${showProfile(profile.document, { locale, reference: ctx.reference }, { without: ['wishes'] })}${wishesView(one, profile.document)}`
    : html`<p>${m('person.erased')}</p>`
}</section>`
}
