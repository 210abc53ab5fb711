import type { FastifyInstance } from 'fastify'
import { fields } from '../../../../portal/components/fields.ts'
import { empty, facts, table, tag } from '../../../../portal/components/parts.ts'
import { dateOf } from '../../../../portal/format.ts'
import { emptyForm, type Form } from '../../../../portal/forms.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { urls } from '../../../../portal/urls.ts'
import {
  type Employer,
  getEmployer,
  liftReasons,
  listMembers,
  suspensionReasons,
  verificationReasons,
} from '../../../employers/index.ts'
import { listReports } from '../../../reports/index.ts'
import { findDemands } from '../../find-demands.ts'
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
import { verificationTag } from './list.ts'
import { type EmployerTexts, employerTexts } from './texts/index.ts'

export interface Forms {
  verify?: Form
  suspend?: Form
}
const most = 50

export function employerPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(`${urls.deskEmployers}/:id`, readingOne, async (request, reply) =>
    reply.show(await employerView(begin(request), placeOf(request, urls.deskEmployers))),
  )
}

/** An employer with its people, demands and record, and what can be decided. */
export async function employerView(one: Asked, place: Place, forms: Forms = {}): Promise<View> {
  const { ctx, locale } = one
  const t = employerTexts.in(locale)
  const { id, back } = place
  const { employer } = await getEmployer(ctx, { id })
  const [members, demands, reports, waiting, record] = await Promise.all([
    listMembers(ctx, { employerId: id }),
    findDemands(ctx, { view: 'all', words: '', employerId: id, limit: most }),
    listReports(ctx, { view: 'all', employerId: id, limit: 1 }),
    getWaiting(ctx, { subject: 'employer', id }),
    readRecord(ctx, { subject: 'employer', id }),
  ])
  const here = oneAt(`${urls.deskEmployers}/${id}`, back)
  return {
    title: companyText(employer, locale),
    wide: true,
    actions: verificationTag(employer.verification, t),
    main: html`${queueLinks(one, { queue: 'employers', ...place, work: waiting, here })}${toDecision(one)}${Object.values(forms).map(form => fields(locale).summary(form))}
<div class="split"><div>
${factsOf(employer, one, t)}
<section><h2>${t('members.title')}</h2>
${
  members.length === 0
    ? empty(t('members.none'))
    : table(
        [t('members.email'), t('members.role'), t('members.since')],
        members.map(member => [
          html`<bdi>${member.email}</bdi>`,
          t(`role.${member.role}`),
          dateOf(member.joinedAt, locale),
        ]),
        { caption: t('members.title') },
      )
}</section>
<section><h2>${t('demands.title')}</h2>
${
  demands.items.length === 0
    ? empty(t('demands.none'))
    : html`<ul class="plain">${demands.items.map(
        demand =>
          html`<li><a href="${oneAt(`${urls.deskDemands}/${demand.id}`, here)}"><bdi>${titleText(demand.title, one)}</bdi></a> ${tag(t(`demand.${demand.waiting ? 'waiting' : demand.state}`), demand.waiting ? 'attention' : 'plain')}</li>`,
      )}</ul><p><a href="${addressOf(urls.deskMatches, { view: 'proposed', employer: id })}">${t('demands.matches')}</a></p>`
}</section>
<section><h2>${t('reports.title')}</h2><p>${
      reports.counts.all === 0
        ? t('reports.none')
        : html`<a href="${addressOf(urls.deskReports, { view: 'all', employer: id })}">${t('reports.count', { count: reports.counts.all, waiting: reports.counts.waiting })}</a>`
    }</p></section>
<section><h2>${one.t('record.title')}</h2>${recordView(rowsOf(record, t), one)}</section>
</div><aside class="stays" id="decision">
${decisions(employer, one, { t, back, forms })}
</aside></div>`,
  }
}

function factsOf(employer: Employer, { ctx, locale }: Asked, t: EmployerTexts): Html {
  const { name, nameJa, country, website, verifiedAt, createdAt } = employer
  return facts(
    [
      [t('fact.name'), html`<bdi>${name}</bdi>`],
      [t('fact.name-ja'), nameJa && html`<bdi lang="ja">${nameJa}</bdi>`],
      [t('fact.country'), ctx.reference.countries.get(country)?.labels[locale] ?? country],
      [
        t('fact.website'),
        website &&
          (/^https?:\/\//.test(website)
            ? html`<a href="${website}" rel="noreferrer noopener external" dir="ltr">${website}</a>`
            : html`<bdi>${website}</bdi>`),
      ],
      [t('fact.registered'), dateOf(createdAt, locale)],
      [t('fact.verified'), verifiedAt && dateOf(verifiedAt, locale)],
    ].map(([label, value]) => [label as string, (value ?? undefined) as Html | string | undefined]),
  )
}

/** What was decided on what grounds; everything else needs no more than its word. */
function rowsOf(record: readonly RecordEntry[], t: EmployerTexts) {
  return record.map(({ detail, ...row }) => {
    const { reason, role } = detail
    const known = typeof reason === 'string' && reasonCodes.has(reason)
    const said =
      known && (row.verb === 'verifyEmployer' || row.verb === 'suspendEmployer')
        ? t(`reason.${reason as 'register'}`)
        : role === 'owner' || role === 'recruiter'
          ? t(`role.${role}`)
          : undefined
    return { ...row, detail: said }
  })
}
const reasonCodes = new Set<string>([...verificationReasons, ...liftReasons, ...suspensionReasons])

function decisions(
  { id, revision, verification }: Employer,
  { locale }: Asked,
  { t, back, forms }: { t: EmployerTexts; back: string; forms: Forms },
): Html {
  const field = fields(locale)
  const hidden = html`${field.hidden('/revision', revision)}${field.hidden('back', back)}`
  const { verify = emptyForm(), suspend = emptyForm() } = forms
  const lifting = verification === 'suspended'
  const options = (codes: readonly string[]) =>
    codes.map(code => ({ value: code, label: t(`reason.${code as 'register'}`) }))
  const note = (form: Form, name: string) =>
    field.textarea({
      form,
      name,
      label: t('note.label'),
      hint: t('note.hint'),
      required: false,
      rows: 3,
      attributes: { maxlength: 2000 },
    })
  return html`${
    verification !== 'verified' &&
    html`<section><h2>${lifting ? t('lift.title') : t('verify.title')}</h2><p>${lifting ? t('lift.what') : t('verify.what')}</p>
<form method="post" action="${urls.deskEmployers}/${id}/verify" novalidate data-keep>${hidden}
${field.choices({ form: verify, name: '/reason', label: lifting ? t('lift.reason') : t('verify.reason'), options: options(lifting ? liftReasons : verificationReasons) })}
${note(verify, '/note')}
<button class="main">${lifting ? t('lift.button') : t('verify.button')}</button></form></section>`
  }
${
  verification !== 'suspended' &&
  html`<section><h2>${t('suspend.title')}</h2><p>${t('suspend.what')}</p>
<form method="post" action="${urls.deskEmployers}/${id}/suspend" novalidate data-keep>${hidden}
${field.select({ form: suspend, name: '/suspension', label: t('suspend.reason'), options: options(suspensionReasons) })}
${note(suspend, '/suspensionNote')}
<button class="harm">${t('suspend.button')}</button></form></section>`
}`
}
