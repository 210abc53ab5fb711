import type { Facets } from '../../../pool/index.ts'
import type { Understood } from '../../../search/index.ts'
import type { DemandVersion } from '../../demands/index.ts'
import {
  endOf,
  ends,
  isBegun,
  listAnswers,
  listDemandMatches,
  type Match,
  stages,
} from '../../matches/index.ts'
import { factsOfProfiles, profileCards } from '../../profiles/index.ts'
import { assessPair } from '../assess-pair.ts'
import { countChoices } from '../count-choices.ts'
import { rankProfiles, type Shortlist } from '../rank-profiles.ts'
import { filtersOf, type ListQuery, type Show } from './filters.ts'
import { careerOf, type Row } from './rows.ts'
import type { Asked, OpenedDemand } from './shared.ts'

export const pageSize = 20

export interface List {
  rows: Row[]
  /** All who pass the filters. */
  total: number
  more: boolean
  /** Of those asked or declined: whose profile is paused or gone. */
  hidden?: number
  /** Of the ranked list. */
  verdicts?: Shortlist['verdicts']
  facets?: Facets
  understood?: Understood
  /** How many each view has; the ranked one is counted by itself. */
  counts: Record<Exclude<Show, 'ranked'>, number>
  matches: ReadonlyMap<string, Match>
}

/** Somebody was asked or has answered; what is over, however it ended, stands apart. */
const isEnded = (match: Match): boolean => endOf(match) !== null
const isAsked = (match: Match): boolean => !isEnded(match) && isBegun(match)

export async function loadList(
  { ctx, words: { reference } }: Asked,
  { id, version }: OpenedDemand & { version: DemandVersion },
  query: ListQuery,
  size = pageSize,
): Promise<List> {
  const answers = await listAnswers(ctx, { demandId: id })
  const matches = new Map(answers.flatMap(match => (match.profileId ? [[match.profileId, match]] : [])))
  const counts = {
    asked: answers.filter(isAsked).length,
    declined: answers.filter(isEnded).length,
  }
  if (query.show !== 'ranked') return { ...(await loadAnswered(ctx, id, query, size)), counts, matches }
  const filters = filtersOf(query, reference)
  const words = query.words || undefined
  const offset = (query.page - 1) * size
  const { items, total, more, verdicts, facets, understood } = await rankProfiles(ctx, {
    demandId: id,
    filters,
    words,
    offset,
    limit: size,
  })
  const rows = items.map(({ profile, assessment }) => ({ card: profile, assessment }))
  return {
    rows: await withCareer(ctx, rows, matches),
    total,
    more,
    verdicts,
    ...(facets && { facets: await countChoices(ctx, { version, filters, words, facets }) }),
    ...(understood && { understood }),
    counts,
    matches,
  }
}

async function loadAnswered(
  ctx: Asked['ctx'],
  demandId: string,
  { show, page }: ListQuery,
  size: number,
): Promise<Pick<List, 'rows' | 'total' | 'more' | 'hidden'>> {
  const ended: readonly string[] = ends
  const wanted = stages.employer.filter(stage => ended.includes(stage) === (show === 'declined'))
  const answer = await listDemandMatches(ctx, { demandId, stages: wanted, limit: 1000 })
  const items = answer.items.filter(({ match }) => isEnded(match) || isAsked(match))
  const shown = items.flatMap(({ match, card, assessment }) =>
    card && assessment ? [{ card, assessment, match }] : [],
  )
  const matches = new Map(shown.map(({ card, match }) => [card.id, match]))
  const rows = shown.slice((page - 1) * size, page * size)
  return {
    rows: await withCareer(ctx, rows, matches),
    total: shown.length,
    more: shown.length > page * size,
    hidden: items.length - shown.length,
  }
}

/** One person beside the list, who may stand on another page of it. */
export async function loadPerson(
  { ctx }: Asked,
  { id, employerId }: Pick<OpenedDemand, 'id' | 'employerId'>,
  profileId: string,
  matches: ReadonlyMap<string, Match>,
): Promise<Row | undefined> {
  const [card] = await profileCards(ctx, [profileId], { employerId, demandId: id })
  if (!card) return undefined
  const assessment = await assessPair(ctx, { demandId: id, profileId })
  return (await withCareer(ctx, [{ card, assessment }], matches))[0]
}

export async function withCareer(
  ctx: Asked['ctx'],
  rows: readonly Pick<Row, 'card' | 'assessment'>[],
  matches: ReadonlyMap<string, Match>,
): Promise<Row[]> {
  const facts = await factsOfProfiles(
    ctx.db,
    rows.map(({ card }) => card.id),
  )
  const byId = new Map(facts.map(one => [one.id, one]))
  return rows.map(({ card, assessment }) => {
    const known = byId.get(card.id)
    return {
      card,
      assessment,
      match: matches.get(card.id),
      ...(known && careerOf(known, ctx.reference)),
    }
  })
}
