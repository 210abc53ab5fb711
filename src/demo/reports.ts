import type { Context } from '../features/context.ts'
import { listMyMatches } from '../features/matches/index.ts'
import { decideReport, type ReportInput, reportContact } from '../features/reports/index.ts'
import type { Queue } from '../infra/queue.ts'
import type { Person, Player } from './matches.ts'

const byVisitors: readonly (ReportInput & { daysAgo: number; language: 'en' | 'ja' | 'ur' })[] = [
  {
    daysAgo: 6,
    language: 'ur',
    kind: 'fee',
    words: 'واٹس ایپ پر کہا گیا کہ جاپان کی ملازمت پکی ہے، بس ویزے کے لیے 85,000 روپے آج ہی بھیج دیجیے۔',
    saidFrom: 'Demo Kobe Logistics, HR',
    code: 'HUNAR-12345',
  },
  {
    daysAgo: 2,
    language: 'en',
    kind: 'false-employer',
    words:
      'A call in the name of a company in Osaka. They knew nothing about the posting and hung up when I asked for the code of their message.',
    saidFrom: 'Somebody who called himself Tanaka',
  },
]

/** What was reported to the ministry: by visitors, and by the candidate about a match; one is closed. */
export async function saveReports(candidate: Person, liaison: Player): Promise<void> {
  for (const { daysAgo, ...report } of byVisitors) await reportContact(visitor(candidate.as(daysAgo)), report)
  const [match] = await listMyMatches(candidate.as(0), { limit: 1 })
  await reportContact(candidate.as(4), {
    language: 'en',
    matchId: match?.id,
    kind: 'other-job',
    words: 'In the interview the work was support at night. The posting says development.',
  })
  const { id } = await reportContact(candidate.as(9), {
    language: 'en',
    kind: 'documents',
    words: 'A mail asked for a scan of my passport before any interview.',
    saidFrom: 'jobs@hunar-visa.example',
  })
  await decideReport(
    { ...liaison(7), queue: nobody },
    { id, revision: 1, outcome: 'impostor', note: 'The domain is not ours. Told the registrar.' },
  )
}

const visitor = (ctx: Pick<Context, 'db' | 'now'>) => ({ db: ctx.db, now: ctx.now, actor: null })
/** The past is answered: nothing of it is mailed. */
const nobody: Pick<Queue, 'enqueue'> = { enqueue: async () => {} }
