import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { Type } from 'typebox'
import { type Assessment, render, type ShortestWay } from '../../../../matching/index.ts'
import { assessmentLines, scoreLine, verdictText } from '../../../../portal/assessment/lines.ts'
import { fields } from '../../../../portal/components/fields.ts'
import { button, linkButton, tag } from '../../../../portal/components/parts.ts'
import { emptyForm, type Form, readForm } from '../../../../portal/forms.ts'
import { type Html, html, nothing } from '../../../../portal/html.ts'
import type { View } from '../../../../portal/layout.ts'
import { urls } from '../../../../portal/urls.ts'
import { getOpenDemand } from '../../../demands/index.ts'
import {
  agreeToMatch,
  candidateActions,
  findMyMatches,
  type Match,
  presentToCandidate,
  showInterest,
} from '../../../matches/index.ts'
import { findOwnProfile, profileUrls } from '../../../profiles/index.ts'
import { assessPair } from '../../assess-pair.ts'
import { findShortestWay } from '../../find-shortest-way.ts'
import { demandFacts, demandText } from './demand.ts'
import { noProfile, verdictTones } from './roles.ts'
import {
  type Asked,
  asked,
  changingOne,
  companyOf,
  idOf,
  meUrls,
  type PageDeps,
  readerOf,
  readingOne,
  titleOf,
  type Words,
} from './shared.ts'

const path = '/me/roles/:id'
const answerId = 'answer'

/** One open demand: how it fits line by line, what would make it fit, and the reader's answer. */
export function rolePages(app: FastifyInstance, deps: PageDeps): void {
  const ask = asked(deps)

  app.get(path, readingOne, async (request, reply) =>
    reply.show(await view(ask(request), idOf(request), emptyForm())),
  )

  const answer =
    (verb: typeof showInterest, notice: 'notice.interest' | 'notice.agreed') =>
    async (request: FastifyRequest, reply: FastifyReply) => {
      const { ctx, words } = ask(request)
      const form = readForm(Type.Object({}), {}, words.locale)
      const match = await form.submit(() => verb(ctx, { demandId: idOf(request) }))
      if (match) return reply.go(meUrls.match(match.id), notice)
      return reply.show({ ...(await view({ ctx, words }, idOf(request), form)), status: 422 })
    }
  app.post(`${path}/interest`, changingOne, answer(showInterest, 'notice.interest'))
  app.post(`${path}/agree`, changingOne, answer(agreeToMatch, 'notice.agreed'))
}

async function view({ ctx, words }: Asked, id: string, form: Form): Promise<View> {
  const { t, locale } = words
  const demand = await getOpenDemand(ctx, { id })
  const { document, employer } = demand
  const page = {
    title: titleOf(document, words),
    lead: html`<bdi>${companyOf(employer, words)}</bdi>`,
  }
  const about = html`<section><h2>${t('role.about')}</h2>${demandFacts(document, employer, words)}${demandText(document, words)}
<p><a href="${urls.openDemand(id)}">${t('role.posting')}</a></p></section>`
  if (!(await findOwnProfile(ctx.db, ctx.actor))) return { ...page, main: html`${noProfile(words)}${about}` }
  const [assessment, matches] = await Promise.all([
    assessPair(ctx, { demandId: id }),
    findMyMatches(ctx, { demandIds: [id] }),
  ])
  const way = assessment.verdict === 'eligible' ? null : await findShortestWay(ctx, { demandId: id })
  const match = matches.get(id)
  const answer = answers(id, match, ctx.now, words)
  return {
    ...page,
    ...(answer && { actions: linkButton(`#${answerId}`, t('answer.give'), 'main') }),
    main: html`${fields(locale).summary(form)}
<p>${tag(verdictText(assessment, locale), verdictTones[assessment.verdict])}</p><p>${scoreLine(assessment, locale)}</p>
${match && html`<p class="notice">${presentToCandidate(match, locale, ctx.now).stage.text} <a href="${meUrls.match(match.id)}">${t('role.to-match')}</a></p>`}
${shortestWay(assessment, way, words)}
<section><h2>${t('role.why')}</h2>${assessmentLines(assessment, readerOf(words))}</section>
${about}
${answer}`,
  }
}

/** What would make somebody fit: a few steps, or more than a few; nothing for those who fit. */
export function shortestWay({ verdict }: Assessment, way: ShortestWay | null, words: Words): Html {
  const { t, locale, reference } = words
  if (verdict === 'eligible') return nothing
  return html`<section><h2>${t('way.title')}</h2>${
    way && way.length > 0
      ? html`<p>${t('way.lead', { count: way.length })}</p><ul>${way.map(({ message }) => html`<li>${render(message, locale, reference)}</li>`)}</ul><p>${linkButton(profileUrls.profile, t('way.profile'))}</p>`
      : html`<p>${t('way.long')}</p>`
  }</section>`
}

/** Interest shows no name, agreeing does; both can be taken back. */
function answers(id: string, match: Match | undefined, now: Date, { t }: Words): Html | undefined {
  const can = match ? candidateActions(match, now) : (['interest', 'agree'] as const)
  const interest = can.includes('interest')
  const agree = can.includes('agree')
  if (!interest && !agree) return undefined
  const role = meUrls.role(id)
  return html`<section id="${answerId}"><h2>${t('answer.title')}</h2>
${interest && html`<p>${t('answer.interest-text')}</p>`}${agree && html`<p>${t('answer.agree-text')}</p>`}
<div class="bar">${interest && button(`${role}/interest`, t('answer.interest'), { tone: 'main' })}${agree && button(`${role}/agree`, t('answer.agree'), { tone: interest ? 'plain' : 'main' })}</div></section>`
}
