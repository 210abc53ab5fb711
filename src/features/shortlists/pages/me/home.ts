import type { FastifyInstance } from 'fastify'
import { linkButton, progress } from '../../../../portal/components/parts.ts'
import { type Html, html } from '../../../../portal/html.ts'
import { urls } from '../../../../portal/urls.ts'
import {
  candidateStage,
  endOf,
  findMyMatches,
  listInterviews,
  listMyMatches,
  type Match,
  presentToCandidate,
} from '../../../matches/index.ts'
import {
  completenessOf,
  findOwnProfile,
  hasHandedInProfile,
  mostHelpful,
  type Profile,
  profileUrls,
} from '../../../profiles/index.ts'
import { type RankedDemand, rankDemands } from '../../rank-demands.ts'
import { byUrgency, matchRows, waits } from './matches.ts'
import { roleRows } from './roles.ts'
import {
  type Asked,
  asked,
  companyOf,
  meUrls,
  type PageDeps,
  reading,
  titleOf,
  type Words,
} from './shared.ts'

const shownRoles = 3
/** So far down it is looked for one that was not answered yet. */
const bestRoles = 20
/** Below it, a better profile brings more than looking at jobs. */
const enough = 70

/** The next step first; then what fits; then what would help most. */
export function homePage(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)
  app.get(urls.me, reading, async (request, reply) => {
    const question = ask(request)
    const { ctx, words } = question
    const { t } = words
    const profile = await findOwnProfile(ctx.db, ctx.actor)
    if (!profile)
      return reply.show({ title: t('home.title'), main: first(words, await hasHandedInProfile(ctx)) })
    const [roles, matches] = await Promise.all([
      rankDemands(ctx, { offset: 0, limit: bestRoles }),
      listMyMatches(ctx, { limit: 50 }),
    ])
    const { percent, missing } = completenessOf(profile.document)
    const waiting = byUrgency(
      matches.filter(match => waits(match, ctx.now)),
      ctx.now,
    )
    const talk = waiting.length > 0 ? undefined : await openInterview(ctx, matches)
    const answered = await findMyMatches(ctx, { demandIds: roles.items.map(({ demand }) => demand.demandId) })
    const best = roles.items.find(({ demand }) => !answered.has(demand.demandId))
    const going = matches.find(match => endOf(match) === null && candidateStage(match) !== 'departed')
    return reply.show({
      title: t('home.title'),
      main: html`${nextStep({ profile, waiting, talk, percent, missing, best, going, now: ctx.now }, words)}
${waiting.length > 1 && html`<section><h2>${t('home.waiting')}</h2>${matchRows(waiting.slice(1), question)}</section>`}
<section><h2>${t('home.roles')}</h2>${roles.items.length > 0 ? html`${roleRows(roles.items.slice(0, shownRoles), words)}<p><a href="${urls.roles}">${t('home.all-roles', { total: roles.total })}</a></p>` : html`<p>${t('roles.none')}</p>`}</section>
<section><h2>${t('home.help')}</h2>${progress(percent, 100, t('home.complete', { percent }))}
${missing.length > 0 ? mostHelpful(missing, words, 3) : html`<p>${t('home.full')}</p>`}</section>`,
    })
  })
}

function first({ t }: Words, handedIn: boolean): Html {
  if (handedIn)
    return step(t('next.begin'), t('next.claim-text'), [
      linkButton(profileUrls.begin, t('next.claim'), 'main'),
    ])
  return step(t('next.begin'), t('next.begin-text'), [
    linkButton(profileUrls.import, t('next.import'), 'main'),
    linkButton(profileUrls.begin, t('next.empty')),
  ])
}

const step = (title: string, text: string, actions: Html[], subject?: Html): Html =>
  html`<section class="next"><h2>${title}</h2>${subject}<p>${text}</p><div class="actions">${actions}</div></section>`

/** The job a step is about. */
const about = (title: string, company: Parameters<typeof companyOf>[0], words: Words): Html =>
  html`<p><strong><bdi>${title}</bdi></strong> <span class="meta"><bdi>${companyOf(company, words)}</bdi></span></p>`

const subject = (match: Match, words: Words): Html =>
  about(titleOf({ title: match.demand.title }, words), match.company, words)

interface State {
  profile: Profile
  waiting: readonly Match[]
  talk: Match | undefined
  percent: number
  missing: readonly string[]
  /** The best job that was not answered yet. */
  best: RankedDemand | undefined
  /** What goes on and waits for somebody else. */
  going: Match | undefined
  now: Date
}

/** The one thing that matters most now. */
function nextStep({ profile, waiting, talk, percent, missing, best, going, now }: State, words: Words): Html {
  const { t, locale } = words
  const [urgent] = waiting
  if (urgent) {
    const { stage } = presentToCandidate(urgent, locale, now)
    return step(
      stage.text,
      stage.next,
      [linkButton(meUrls.match(urgent.id), t('next.answer'), 'main')],
      subject(urgent, words),
    )
  }
  if (talk)
    return step(
      t('next.interview'),
      t('next.interview-text'),
      [linkButton(meUrls.match(talk.id), t('next.choose'), 'main')],
      subject(talk, words),
    )
  if (profile.visibility !== 'searchable')
    return step(t('next.hidden'), t('next.hidden-text'), [
      linkButton(`${urls.privacy}#visibility`, t('next.show'), 'main'),
    ])
  if (percent < enough)
    return step(t('next.complete'), t('next.complete-text', { percent }), [
      mostHelpful(missing, words, 1),
      linkButton(profileUrls.profile, t('next.profile'), 'main'),
    ])
  if (best && best.assessment.verdict !== 'not-eligible') {
    const fits = best.assessment.verdict === 'eligible'
    return step(
      t(fits ? 'next.look' : 'next.near'),
      t(fits ? 'next.look-text' : 'next.near-text'),
      [linkButton(meUrls.role(best.demand.demandId), t('next.role'), 'main')],
      about(titleOf(best.demand.document, words), best.demand.employer, words),
    )
  }
  if (going) {
    const { stage } = presentToCandidate(going, locale, now)
    return step(
      stage.text,
      stage.next,
      [linkButton(meUrls.match(going.id), t('role.to-match'), 'main')],
      subject(going, words),
    )
  }
  return step(t('next.wait'), t('next.wait-text'), [linkButton(urls.roles, t('next.roles'))])
}

/** A match with times for an interview to choose from. */
async function openInterview(ctx: Asked['ctx'], matches: readonly Match[]): Promise<Match | undefined> {
  const introduced = matches.filter(match => match.ministry === 'referred').slice(0, 5)
  for (const match of introduced) {
    const interviews = await listInterviews(ctx, { id: match.id })
    if (
      interviews.some(
        ({ interview }) =>
          !interview.cancelledAt &&
          !interview.confirmedTime &&
          !interview.otherTimes &&
          interview.times.some(time => time > ctx.now),
      )
    )
      return match
  }
  return undefined
}
