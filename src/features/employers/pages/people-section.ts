import { fields } from '../../../portal/components/fields.ts'
import { button, name, table } from '../../../portal/components/parts.ts'
import { age, dateOf } from '../../../portal/format.ts'
import type { Form } from '../../../portal/forms.ts'
import { type Html, html } from '../../../portal/html.ts'
import type { OpenInvitation } from '../invitation-queries.ts'
import type { MemberRole, MemberView } from '../queries.ts'
import { companyAction } from './shared.ts'
import type { CompanyTexts } from './texts/index.ts'

interface People {
  employerId: string
  members: readonly MemberView[]
  invitations: readonly OpenInvitation[]
  /** The account that looks, and its role in the company. */
  self: string
  role: MemberRole | null
  /** Of the invitation. */
  form: Form
  now: Date
  t: CompanyTexts
}

/** Who belongs to the company, with what an owner can do about it. */
export function peopleSection({ employerId, members, invitations, self, role, form, now, t }: People): Html {
  const { locale } = t
  const field = fields(locale)
  const owners = members.filter(member => member.role === 'owner').length
  const other = (of: MemberRole): MemberRole => (of === 'owner' ? 'recruiter' : 'owner')
  const last = (member: MemberView) => member.role === 'owner' && owners === 1

  const work = (member: MemberView): Html => {
    if (last(member)) return html`<span class="hint">${t('people.last-owner')}</span>`
    const values = { accountId: member.accountId }
    const own = member.accountId === self
    if (role !== 'owner' && !own) return html``
    return html`<div class="actions">${role === 'owner' && button(companyAction(employerId, 'role'), t(`people.make-${other(member.role)}`), { values: { ...values, role: other(member.role) } })}
<details class="ask"><summary>${own ? t('people.leave') : t('people.remove')}</summary><p>${own ? t('people.leave-text') : t('people.remove-text')}</p>
${button(companyAction(employerId, 'remove'), own ? t('people.leave-do') : t('people.remove-do'), { values, tone: 'harm' })}</details></div>`
  }

  return html`<section><h2 id="people">${t('people.title')}</h2><p class="hint">${t('people.roles')}</p>
${table(
  [t('people.email'), t('people.role'), t('people.since'), ''],
  members.map(member => [
    html`${name(member.email)}${member.accountId === self && html` <span class="hint">${t('people.you')}</span>`}`,
    html`<span class="whole">${t(`role.${member.role}`)}</span>`,
    dateOf(member.joinedAt, locale),
    work(member),
  ]),
  { caption: t('people.title') },
)}
${
  invitations.length > 0 &&
  html`<h3>${t('people.invited')}</h3>${table(
    [t('people.email'), t('people.role'), t('people.until'), ''],
    invitations.map(invitation => [
      name(invitation.email),
      html`<span class="whole">${t(`role.${invitation.role}`)}</span>`,
      age(invitation.expiresAt, now, locale),
      role === 'owner'
        ? button(companyAction(employerId, 'withdraw'), t('people.withdraw'), {
            values: { invitationId: invitation.id },
          })
        : '',
    ]),
    { caption: t('people.invited') },
  )}`
}
${
  role === 'owner'
    ? html`<h3>${t('invite.title')}</h3><form method="post" action="${companyAction(employerId, 'invite')}" novalidate data-keep>
${field.input({ form, name: '/email', label: t('invite.email'), hint: t('invite.hint'), type: 'email', attributes: { autocomplete: 'off' } })}
${field.choices({
  form,
  name: '/role',
  label: t('people.role'),
  options: (['recruiter', 'owner'] as const).map(value => ({
    value,
    label: t(`role.${value}`),
    hint: t(`role.${value}-hint`),
  })),
})}<button>${t('invite.do')}</button></form>`
    : html`<p class="hint">${t('people.owners-only')}</p>`
}</section>`
}
