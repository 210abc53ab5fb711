import type { FastifyInstance } from 'fastify'
import { fields } from '../../../../portal/components/fields.ts'
import { undoFor } from '../../../../portal/components/parts.ts'
import type { Form } from '../../../../portal/forms.ts'
import { html } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { urls } from '../../../../portal/urls.ts'
import { versionFor } from '../../../demands/index.ts'
import {
  findRemovedComment,
  getMatch,
  getSeats,
  listComments,
  listInterviews,
  listMatchRecord,
  listQueue,
  previewReferral,
  type ShownMatch,
} from '../../../matches/index.ts'
import { getProfile } from '../../../profiles/index.ts'
import { nameAccounts } from '../../name-accounts.ts'
import { queueLinks } from '../next.ts'
import { recordView } from '../record.ts'
import {
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
import { commentsView, othersView } from './colleagues.ts'
import { assessmentColumn, demandColumn, profileColumn } from './columns.ts'
import { decisionBox } from './decide.ts'
import { recordRows } from './history.ts'
import { interviewsView } from './interviews.ts'
import { stepsView } from './steps.ts'
import { personText, stageTag, type Told, told } from './words.ts'

/** Forms of this page that were sent and have to be shown again. */
export type MatchForms = Partial<
  Record<'refer' | 'notRefer' | 'cancel' | 'step' | 'interview' | 'comment', Form>
>
const mostOthers = 30

export function matchPage(app: FastifyInstance, deps: PageDeps): void {
  const begin = asked(deps)
  app.get(`${urls.deskMatches}/:id`, readingOne, async (request, reply) =>
    reply.show(await matchView(told(begin(request)), placeOf(request, urls.deskMatches))),
  )
}

/** Demand, assessment and profile side by side; beside them what can be decided, below what came of it. */
export async function matchView(one: Told, place: Place, forms: MatchForms = {}): Promise<View> {
  const { ctx, m, t, locale } = one
  const { id, back } = place
  const here = oneAt(`${urls.deskMatches}/${id}`, back)
  const shown = await getMatch(ctx, { id })
  const { match, assessment } = shown
  const [profile, version, { seats }, preview, comments, removed, interviews, record, others, people] =
    await Promise.all([
      match.profileId ? getProfile(ctx, { id: match.profileId }).then(seen => seen.profile) : null,
      versionFor(ctx.db, ctx.actor, match.demandId),
      getSeats(ctx, { demandId: match.demandId }),
      previewReferral(ctx, { id }),
      listComments(ctx, { id }),
      findRemovedComment(ctx, { id, since: new Date(ctx.now.getTime() - undoFor) }),
      listInterviews(ctx, { id }),
      listMatchRecord(ctx, { id }),
      listQueue(ctx, { demandId: match.demandId, limit: mostOthers }),
      peopleOf(one, shown),
    ])
  const waits = match.candidate === 'agreed' && match.ministry === 'none'
  const work = {
    rank: 0,
    since: match.candidateAt ?? match.createdAt,
    owner: match.owner,
    ownerEmail: people.get(match.owner ?? '') ?? null,
    due: match.due,
  } as const
  const common = { match, here, back, forms, people }
  // Once it is decided, what goes on is looked at more often than what the decision rests on.
  const follow = html`${stepsView(one, common)}${interviewsView(one, { ...common, interviews })}`
  return {
    title: personText(shown, one),
    lead: m('one.lead', {
      title: titleText(match.demand.title, one),
      employer: companyText(match.company, locale),
    }),
    actions: stageTag(match, one),
    wide: true,
    main: html`${queueLinks(one, { queue: 'matches', ...place, work: waits ? work : null, here })}${toDecision(one)}${Object.values(forms).map(form => fields(locale).summary(form))}
<div class="split"><div>
${match.ministry === 'referred' && follow}
<div class="review three">${demandColumn(one, { match, version, seats, here })}${assessmentColumn(one, assessment, othersView(one, shown, others.items, here))}${profileColumn(one, profile, here)}
<div class="after">${match.ministry !== 'referred' && follow}
${commentsView(one, { ...common, comments, removed })}
<section><h2>${t('record.title')}</h2>${recordView(recordRows(record, one), one)}</section></div></div>
</div><aside class="stays" id="decision">
${decisionBox(one, { ...common, preview })}
</aside></div>`,
  }
}

/** Everybody of the ministry who is named on the page. */
async function peopleOf({ ctx }: Told, { match }: ShownMatch): Promise<Map<string, string>> {
  return nameAccounts(ctx, [
    match.owner,
    match.overrideBy,
    match.confirmedBy,
    match.ministryBy,
    ...match.steps.map(({ recordedBy }) => recordedBy),
  ])
}
