import {
  createDemand,
  type Demand,
  type DemandDocument,
  submitDemand,
  updateDemand,
} from '../features/demands/index.ts'
import { createEmployer } from '../features/employers/index.ts'
import { demoEmployers } from './employers.ts'
import type { Player } from './matches.ts'

const newcomers = [
  { name: 'Demo Kobe Logistics', nameJa: 'デモ神戸ロジスティクス株式会社', country: 'JP' },
  { name: 'Demo Sapporo Health', nameJa: 'デモ札幌ヘルス株式会社', country: 'JP' },
]

/** Terms as a Japanese posting has to have them, with two left out for a liaison to find. Written ones in both languages. */
const terms: NonNullable<DemandDocument['terms']> = {
  dutiesChange: '同一製品の開発・運用の範囲内（Development and operation of the same product）',
  placeChange: 'なし（None）',
  probationMonths: 3,
  hourSystem: 'flexible',
  hoursFrom: '10:00',
  hoursTo: '19:00',
  breakMinutes: 60,
  overtimeHours: 15,
  holidays: '土曜、日曜、祝日（Saturdays, Sundays, public holidays）',
  bonusIncluded: true,
  insurance: ['health', 'pension', 'accident', 'employment'],
  personSought: 'チームで相談しながら進められる方（Somebody who decides things together with the team）',
}

interface Named {
  name: string
  nameJa?: string
}
/** The same job at another company. */
const inNameOf = (document: DemandDocument, from: Named, to: Named): DemandDocument =>
  JSON.parse(
    JSON.stringify(document)
      .replaceAll(from.name, to.name)
      .replaceAll(from.nameJa ?? from.name, to.nameJa ?? to.name),
  ) as DemandDocument

/** What waits for the ministry beside matches: new employers, new demands, and the edit of one that is open. */
export async function saveDeskWork(employer: Player, published: readonly Demand[]): Promise<void> {
  const [first, second] = published
  if (!first || !second) return
  const made = []
  for (const [index, input] of newcomers.entries())
    made.push(await createEmployer(employer(6 - index), input))
  const submit = async (employerId: string, document: DemandDocument, daysAgo: number) => {
    const { id, revision } = await createDemand(employer(daysAgo), { employerId, document })
    await submitDemand(employer(daysAgo), { id, revision })
  }
  const [one, other] = demoEmployers
  await submit(first.employerId, { ...inNameOf(second.draft, other!, one!), terms }, 6)
  await submit(second.employerId, { ...inNameOf(first.draft, one!, other!), seats: 2 }, 3)
  await submit(made[0]!.id, { ...inNameOf(second.draft, other!, newcomers[0]!), seats: 3, terms }, 2)
  const { id, revision, draft } = first
  const edited = await updateDemand(employer(1), {
    id,
    revision,
    document: { ...draft, terms, seats: (draft.seats ?? 1) + 2 },
  })
  await submitDemand(employer(1), { id, revision: edited.revision })
}
