import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { Locale } from '../../../actor.ts'
import { signedIn } from '../../../http/allow.ts'
import { fields } from '../../../portal/components/fields.ts'
import { facts, linkButton, tabs, tag } from '../../../portal/components/parts.ts'
import { dateOf } from '../../../portal/format.ts'
import { emptyForm, type Form, readForm, type Sent } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { View } from '../../../portal/layout.ts'
import { once } from '../../../portal/once.ts'
import { urls } from '../../../portal/urls.ts'
import type { Reference } from '../../../reference/index.ts'
import { createEmployer } from '../create-employer.ts'
import { getEmployer } from '../get-employer.ts'
import { listInvitations } from '../list-invitations.ts'
import { listMembers } from '../list-members.ts'
import { type Employer, employersOf } from '../queries.ts'
import { contexts, type Deps } from '../route-context.ts'
import { EmployerBody, EmployerParams } from '../schemas.ts'
import { updateEmployer } from '../update-employer.ts'
import { peopleSection } from './people-section.ts'
import { changing, companyAction, companyUrl, oneCompany, reading } from './shared.ts'
import { type CompanyTexts, companyTexts } from './texts/index.ts'

export interface CompanyForms {
  facts?: Form
  invite?: Form
}

/** The company as its people see it: what it says of itself, whether it is verified, who belongs to it. */
export async function companyView(
  request: FastifyRequest,
  deps: Deps,
  employerId: string,
  forms: CompanyForms = {},
): Promise<View> {
  const ctx = contexts(deps)(request)
  const { locale } = request
  const t = companyTexts.in(locale)
  const [{ employer, role }, all, members, invitations] = await Promise.all([
    getEmployer(ctx, { id: employerId }),
    employersOf(ctx.db, ctx.actor.accountId),
    listMembers(ctx, { employerId }),
    listInvitations(ctx, { employerId }),
  ])
  const field = fields(locale)
  const form = forms.facts ?? emptyForm(bodyOf(employer))
  return {
    title: (locale === 'ja' && employer.nameJa) || employer.name,
    main: html`${
      all.length > 1 &&
      tabs(
        t('company.all'),
        all.map(one => ({
          href: companyUrl(one.employer.id),
          text: (locale === 'ja' && one.employer.nameJa) || one.employer.name,
          current: one.employer.id === employerId,
        })),
      )
    }${field.summary(forms.facts ?? forms.invite ?? emptyForm())}
${verification(employer, t)}
<section><h2>${t('facts.title')}</h2>
${
  role === 'owner'
    ? html`<form method="post" action="${companyAction(employerId, 'facts')}" novalidate data-keep>
<input type="hidden" name="revision" value="${employer.revision}">
${employer.verification === 'verified' && html`<p class="hint">${t('facts.verified-hint')}</p>`}
${factFields(form, deps.reference, locale)}<button>${field.save}</button></form>`
    : html`${facts([
        [t('facts.name'), employer.name],
        [t('facts.name-ja'), employer.nameJa ?? undefined],
        [t('facts.country'), deps.reference.countries.get(employer.country)?.labels[locale]],
        [
          t('facts.website'),
          employer.website !== null &&
            html`<a href="${employer.website}" rel="noreferrer">${employer.website}</a>`,
        ],
      ])}<p class="hint">${t('facts.owners-only')}</p>`
}</section>
${peopleSection({ employerId, members, invitations, self: ctx.actor.accountId, role, form: forms.invite ?? emptyForm({ role: 'recruiter' }), now: ctx.now, t })}
<p class="actions">${linkButton(`${urls.company}/new`, t('company.another'))}</p>`,
  }
}

/** The state in words, and what it needs. */
function verification(
  { verification, verifiedAt, website, nameJa, country }: Employer,
  t: CompanyTexts,
): Html {
  if (verification === 'verified')
    return html`<p>${tag(t('state.verified'), 'good')} ${verifiedAt && html`<span class="hint">${t.html('state.since', { date: dateOf(verifiedAt, t.locale) })}</span>`}</p>`
  if (verification === 'suspended')
    return html`<div class="callout"><p>${tag(t('state.suspended'), 'harm')}</p><p>${t('state.suspended-text')}</p></div>`
  const lacks = [
    website ? undefined : t('needs.website'),
    country === 'JP' && !nameJa ? t('needs.name-ja') : undefined,
  ].filter(text => text !== undefined)
  return html`<div class="callout"><p>${tag(t('state.unverified'), 'attention')}</p><p>${t('state.unverified-text')}</p>
<ul><li>${t('needs.register')}</li><li>${t('needs.reachable')}</li>${lacks.map(text => html`<li><strong>${text}</strong></li>`)}</ul>
<p>${t('needs.meanwhile')}</p></div>`
}

function bodyOf({ name, nameJa, country, website }: Employer) {
  return { name, country, ...(nameJa && { nameJa }), ...(website && { website }) }
}

function factFields(form: Form, reference: Reference, locale: Locale): Html {
  const t = companyTexts.in(locale)
  const field = fields(locale)
  const first = ['JP', 'SA', 'AE', 'QA', 'CN', 'DE']
  const rank = (code: string) => (first.includes(code) ? first.indexOf(code) : first.length)
  const countries = [...reference.countries.values()]
    .map(({ code, labels }) => ({ value: code, label: labels[locale] }))
    .sort((a, b) => rank(a.value) - rank(b.value) || a.label.localeCompare(b.label, locale))
  return html`${field.input({ form, name: '/name', label: t('facts.name'), hint: t('facts.name-hint'), attributes: { autocomplete: 'organization', maxlength: 200 } })}
${field.input({ form, name: '/nameJa', label: t('facts.name-ja'), hint: t('facts.name-ja-hint'), required: false, attributes: { maxlength: 200 } })}
${field.select({ form, name: '/country', label: t('facts.country'), options: countries })}
${field.input({ form, name: '/website', label: t('facts.website'), type: 'url', required: false, attributes: { placeholder: 'https://' } })}`
}

/** What the verb would say in English, in the reader's language and at its field. */
function checked(form: Form, locale: Locale): Form {
  const website = form.textIn('/website')
  if (!website || (URL.canParse(website) && /^https?:$/.test(new URL(website).protocol))) return form
  const errors = [
    ...form.errors,
    { name: '/website', message: companyTexts.in(locale)('facts.website-wrong') },
  ]
  return { ...form, errors }
}

export function companyPages(app: FastifyInstance, deps: Deps): void {
  const context = contexts(deps)

  app.get(urls.company, { config: reading }, async (request, reply) => {
    const all = await employersOf(deps.db, signedIn(request).accountId)
    const { company } = request.query as { company?: string }
    const chosen = all.find(({ employer }) => employer.id === company) ?? all[0]
    if (!chosen) return reply.show(newView(request, emptyForm({ country: 'JP' })))
    return reply.show(await companyView(request, deps, chosen.employer.id))
  })

  function newView({ locale }: FastifyRequest, form: Form): View {
    const t = companyTexts.in(locale)
    const field = fields(locale)
    return {
      title: t('new.title'),
      lead: t('new.lead'),
      main: html`${field.summary(form)}<form method="post" action="${urls.company}" novalidate data-keep>${once()}
${factFields(form, deps.reference, locale)}<button class="main">${t('new.do')}</button></form>`,
    }
  }

  app.get(`${urls.company}/new`, { config: reading }, async (request, reply) =>
    reply.show(newView(request, emptyForm({ country: 'JP' }))),
  )

  app.post(urls.company, { config: changing }, async (request, reply) => {
    const sent = readForm(EmployerBody, request.body as Sent, request.locale)
    const form = checked(sent, request.locale)
    const made =
      form.errors.length === 0 && (await sent.submit(input => createEmployer(context(request), input)))
    if (!made) return reply.show({ ...newView(request, form), status: 422 })
    return reply.go(companyUrl(made.id), 'notice.saved')
  })

  app.post(
    `${oneCompany}/facts`,
    { config: changing, schema: { params: EmployerParams } },
    async (request, reply) => {
      const { employerId: id } = request.params as { employerId: string }
      const { revision } = request.body as Sent
      const sent = readForm(EmployerBody, request.body as Sent, request.locale)
      const form = checked(sent, request.locale)
      const done =
        form.errors.length === 0 &&
        (await sent.submit(input =>
          updateEmployer(context(request), { ...input, id, revision: Number(revision) }),
        ))
      if (!done)
        return reply.show({ ...(await companyView(request, deps, id, { facts: form })), status: 422 })
      return reply.go(companyUrl(id), 'notice.saved')
    },
  )
}
