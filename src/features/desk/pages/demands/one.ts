import type { FastifyInstance } from 'fastify'
import { fields } from '../../../../portal/components/fields.ts'
import { age } from '../../../../portal/format.ts'
import type { Form } from '../../../../portal/forms.ts'
import { html } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { urls } from '../../../../portal/urls.ts'
import { getDemand, listDemandVersions, posting, returnReasons } from '../../../demands/index.ts'
import { getEmployer } from '../../../employers/index.ts'
import { getSeats, listDemandMatches } from '../../../matches/index.ts'
import { getWaiting } from '../../get-waiting.ts'
import { type RecordEntry, readRecord } from '../../read-record.ts'
import { queueLinks } from '../next.ts'
import { recordView } from '../record.ts'
import {
  type Asked,
  addressOf,
  asked,
  companyText,
  oneAt,
  type PageDeps,
  type Place,
  placeOf,
  readingOne,
  titleText,
  toDecision,
} from '../shared.ts'
import { checkView } from './check.ts'
import { decisionBox } from './decide.ts'
import { stateTags } from './list.ts'
import { seatsBar } from './seats.ts'
import { demandTexts } from './texts/index.ts'
import { versionsView } from './versions.ts'

export type DemandForms = Partial<Record<'publish' | 'giveBack', Form>>

/** Of a list that is only counted. */
const onlyCounts = 1

export function demandPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(`${urls.deskDemands}/:id`, readingOne, async (request, reply) =>
    reply.show(await demandView(begin(request), placeOf(request, urls.deskDemands))),
  )
}

/** A demand as it would be published, checked against the law; its seats, versions and record. */
export async function demandView(one: Asked, place: Place, forms: DemandForms = {}): Promise<View> {
  const { ctx, t, locale } = one
  const d = demandTexts.in(locale)
  const { id, back } = place
  const here = oneAt(`${urls.deskDemands}/${id}`, back)
  const demand = await getDemand(ctx, { id })
  const [{ employer }, versions, ledger, waiting, record, matches] = await Promise.all([
    getEmployer(ctx, { id: demand.employerId }),
    listDemandVersions(ctx, { id }),
    getSeats(ctx, { demandId: id }),
    getWaiting(ctx, { subject: 'demand', id }),
    readRecord(ctx, { subject: 'demand', id }),
    listDemandMatches(ctx, { demandId: id, limit: onlyCounts }),
  ])
  return {
    title: titleText(demand.draft.title, one),
    lead: html`<a href="${oneAt(`${urls.deskEmployers}/${employer.id}`, here)}"><bdi>${companyText(employer, locale)}</bdi></a>${demand.submittedAt && html` · ${d.html('one.submitted', { age: age(demand.submittedAt, ctx.now, locale) })}`}`,
    actions: stateTags({ state: demand.state, waiting: waiting !== null }, d),
    wide: true,
    main: html`${queueLinks(one, { queue: 'demands', ...place, work: waiting, here })}${toDecision(one)}${Object.values(forms).map(form => fields(locale).summary(form))}
<div class="split"><div>
<div class="review two">
<section class="column longest" aria-labelledby="posting"><h2 id="posting">${waiting ? d('posting.submitted') : d('posting.draft')}</h2>${posting(demand.draft, { locale, reference: ctx.reference }, { heading: 3 })}</section>
${checkView(one, demand.draft)}
<div class="after">${
      demand.version > 0 &&
      html`<section id="seats"><h2>${d('seats.title')}</h2>${seatsBar(one, { id, ledger, back })}
<p><a href="${addressOf(urls.deskMatches, { demand: id })}">${d('seats.matches', { count: matches.total })}</a></p></section>`
    }
${versionsView(one, demand, versions)}
<section><h2>${t('record.title')}</h2>${recordView(rowsOf(record, one), one)}</section></div></div>
</div><aside class="stays" id="decision">
${decisionBox(one, { demand, employer, waits: waiting !== null, back, here, forms })}
</aside></div>`,
  }
}

function rowsOf(record: readonly RecordEntry[], { locale }: Asked) {
  const d = demandTexts.in(locale)
  return record.map(({ detail, ...row }) => {
    const { reason, version } = detail
    const known = returnReasons.find(({ code }) => code === reason)
    return {
      ...row,
      detail: known?.[locale] ?? (typeof version === 'number' ? d('version.number', { version }) : undefined),
    }
  })
}
