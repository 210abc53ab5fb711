import type { SignedIn } from '../context.ts'
import {
  assignMatch,
  changeDue,
  countQueue,
  listQueue,
  type QueueFilter,
  type ShownMatch,
  unassignMatch,
} from '../matches/index.ts'
import { assignWork, changeWorkDue, unassignWork } from './assign-work.ts'
import type { ListPage, QueueId, Whose, Work, WorkQueue } from './work.ts'
import { type Asking, type Source, waitingCounts, waitingPage } from './work-queries.ts'

/** Everything that comes to the desk, in the order in which it is shown. */
export const queues: readonly WorkQueue[] = [
  rowsOf('employers', 'employer', '/desk/employers'),
  rowsOf('demands', 'demand', '/desk/demands'),
  {
    id: 'matches',
    path: '/desk/matches',
    list: listMatches,
    count: countMatches,
    assign: assignMatch,
    unassign: unassignMatch,
    changeDue,
  },
  rowsOf('evidence', 'proof', '/desk/evidence'),
  rowsOf('duplicates', 'duplicate', '/desk/duplicates'),
  rowsOf('reports', 'report', '/desk/reports'),
]

const asking = ({ actor, now }: SignedIn): Asking => ({
  accountId: actor.accountId,
  today: now.toISOString().slice(0, 10),
})

function rowsOf(id: QueueId, source: Source, path: string): WorkQueue {
  return {
    id,
    path,
    count: ctx => waitingCounts(ctx.db, source, asking(ctx)),
    assign: (ctx, one) => assignWork(ctx, { subject: source, ...one }),
    unassign: (ctx, one) => unassignWork(ctx, { subject: source, ...one }),
    changeDue: (ctx, one) => changeWorkDue(ctx, { subject: source, ...one }),
    async list(ctx, whose, page) {
      const rows = await waitingPage(ctx.db, source, whose, asking(ctx), page)
      return rows.map(({ employer, country, about, ...row }) => ({
        ...row,
        queue: id,
        href: `${path}/${row.id}`,
        ...(employer && { employer }),
        ...(country && { country }),
        ...(about && { about }),
      }))
    },
  }
}

const filters: Record<Whose, QueueFilter> = {
  all: {},
  mine: { owner: 'me' },
  unassigned: { owner: 'nobody' },
  overdue: { overdue: true },
}

async function listMatches(ctx: SignedIn, whose: Whose, { after, limit }: ListPage): Promise<Work[]> {
  const place = after && ([after[1], after[2]] as [string, string])
  return (await listQueue(ctx, { ...filters[whose], after: place, limit })).items.map(workOfMatch)
}

async function countMatches(ctx: SignedIn): ReturnType<WorkQueue['count']> {
  const { counts, oldest } = await countQueue(ctx)
  const { total, mine, unassigned, overdue } = counts
  return { counts: { all: total, mine, unassigned, overdue }, oldest }
}

function workOfMatch({ match, card, assessment }: ShownMatch): Work {
  return {
    queue: 'matches',
    id: match.id,
    href: `/desk/matches/${match.id}`,
    since: match.candidateAt!,
    rank: 0,
    title: { en: card?.name },
    employer: match.company,
    demand: match.demand.title,
    assessment,
    second: match.overrideBy !== null,
    owner: match.owner,
    due: match.due,
  }
}
