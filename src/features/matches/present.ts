import type { Locale } from '../../actor.ts'
import type { Assessment } from '../../matching/index.ts'
import { demandClosed } from '../seats/index.ts'
import { demandObstacle } from './change-match.ts'
import { candidateActions, employerActions, isLate } from './possible-now.ts'
import type { Match } from './queries.ts'
import { findReason, type Reason, type ReasonKind } from './reasons.ts'
import { endOf, possibleActions, stepsOf, waitsForSecond } from './rules.ts'
import type { ShownMatch } from './show-matches.ts'
import {
  candidateTexts,
  heldTexts,
  nothingNext,
  type StageText,
  stepTexts,
  workTexts,
} from './stage-texts.ts'
import { candidateStage, employerStage, ministryStage, type Stage } from './stages.ts'

const iso = (at: Date | null) => at?.toISOString() ?? null

function presentReason(kind: ReasonKind, code: string | null, locale: Locale) {
  const reason: Reason | null = findReason(kind, code)
  return reason && { code: reason.code, text: reason[locale] }
}

/** What the others give as their reason, where the person is told. */
function toldReason(match: Match, locale: Locale) {
  const end = endOf(match)
  const reason: Reason | null =
    end === 'employer-declined'
      ? findReason('employer', match.employerReason)
      : end === 'not-referred'
        ? findReason('ministry', match.ministryReason)
        : end === 'cancelled'
          ? findReason('cancel', match.cancelReason)
          : end === 'demand-closed'
            ? findReason('end', match.cancelReason)
            : null
  return reason?.told ? { code: reason.code, text: reason[locale] } : null
}

function presentSteps(match: Match, locale: Locale) {
  return stepsOf(match).map(({ step, done }) => ({
    step,
    text: stepTexts[step][locale],
    doneOn: done?.doneOn ?? null,
    number: done?.number ?? null,
  }))
}

function presentDemandOf({ demandId, demand, company }: Match) {
  const { name, nameJa, country } = company
  return {
    id: demandId,
    version: demand.version,
    title: demand.title,
    employer: { id: company.id, name, nameJa, country },
    open: demand.state === 'published' && company.verification === 'verified',
  }
}

/** Where it stands, as far as the employer and its demand let it go on now. */
function standing(match: Match, key: Stage<'candidate'>, now: Date): StageText {
  const { verification } = match.company
  if (endOf(match) === null && key !== 'departed' && verification !== 'verified')
    return heldTexts[verification]
  const said = candidateTexts[key]
  const mayComeBack = key === 'declined' || key === 'withdrawn'
  const over = demandObstacle(match) !== null || isLate(match, now)
  return mayComeBack && over ? { ...said, next: nothingNext } : said
}

/** For the person: where it stands in plain words, and nothing of how others work. */
export function presentToCandidate(match: Match, locale: Locale, now: Date) {
  const key = candidateStage(match)
  const { text, next } = standing(match, key, now)
  return {
    id: match.id,
    demand: presentDemandOf(match),
    stage: { key, text: text[locale], next: next[locale] },
    reason: toldReason(match, locale),
    asked: match.employer === 'shortlisted' || match.employer === 'selected',
    agreedVersion: match.candidate === 'agreed' ? match.agreedVersion : null,
    answeredAt: iso(match.candidateAt),
    answerBy: key === 'offered' ? match.answerBy : null,
    steps: match.offer === 'accepted' ? presentSteps(match, locale) : [],
    can: candidateActions(match, now),
  }
}

function presentAssessmentOf(assessment: Assessment | null) {
  if (!assessment) return null
  const { verdict, score, lines } = assessment
  const count = (necessity: 'must' | 'nice') => {
    const own = lines.filter(line => line.necessity === necessity)
    return { met: own.filter(({ status }) => status === 'met').length, total: own.length }
  }
  return { verdict, score, required: count('must'), niceToHave: count('nice') }
}

function presentCommon({ match, card, assessment, comments }: ShownMatch, locale: Locale) {
  return {
    id: match.id,
    revision: match.revision,
    demand: presentDemandOf(match),
    profileId: match.profileId,
    profile: card,
    assessment: presentAssessmentOf(assessment),
    comments,
    candidate: {
      answer: match.candidate,
      at: iso(match.candidateAt),
      agreedVersion: match.candidate === 'agreed' ? match.agreedVersion : null,
    },
    employer: {
      answer: match.employer,
      at: iso(match.employerAt),
      by: match.employerBy,
      reason: presentReason('employer', match.employerReason, locale),
    },
    offer: { answer: match.offer, at: iso(match.offerAt), answerBy: match.answerBy },
    cancelled: match.cancelledAt && {
      at: match.cancelledAt.toISOString(),
      reason: presentReason(
        match.cancelReason === demandClosed ? 'end' : 'cancel',
        match.cancelReason,
        locale,
      ),
    },
    seat: match.seat,
    steps: match.offer === 'accepted' ? presentSteps(match, locale) : [],
    createdAt: match.createdAt.toISOString(),
    updatedAt: match.updatedAt.toISOString(),
  }
}

/** For the employer: its own side, the person's answer, and of the ministry only what it came to. */
export function presentToEmployer(shown: ShownMatch, locale: Locale) {
  const { match } = shown
  const key = employerStage(match)
  return {
    ...presentCommon(shown, locale),
    stage: { key, text: workTexts[key][locale] },
    referredAt: match.ministry === 'referred' ? iso(match.ministryAt) : null,
    can: employerActions(match),
  }
}

/** For ministry staff: everything, with who did it. */
export function presentToMinistry(shown: ShownMatch, locale: Locale, now: Date) {
  const { match } = shown
  const key = ministryStage(match)
  const common = presentCommon(shown, locale)
  return {
    ...common,
    stage: { key, text: workTexts[key][locale] },
    candidate: {
      ...common.candidate,
      reason: presentReason('candidate', match.candidateReason ?? match.offerReason, locale),
    },
    ministry: {
      answer: match.ministry,
      at: iso(match.ministryAt),
      by: match.ministryBy,
      reason: presentReason('ministry', match.ministryReason, locale),
      note: match.ministryNote,
    },
    override: match.overrideBy && {
      kinds: match.overrideKinds ?? [],
      reason: presentReason('override', match.overrideReason, locale),
      askedBy: match.overrideBy,
      askedAt: iso(match.overrideAt),
      confirmedBy: match.confirmedBy,
      waits: waitsForSecond(match),
    },
    visibility: match.visibility,
    owner: match.owner,
    due: match.due,
    /** Since the person agreed, while the ministry has not decided. */
    waitingDays:
      match.candidateAt && (key === 'to-review' || key === 'to-confirm')
        ? Math.floor((now.getTime() - match.candidateAt.getTime()) / 86_400_000)
        : null,
    can: possibleActions('ministry', match),
  }
}
