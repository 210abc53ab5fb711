import type { Locale } from '../../actor.ts'
import type { Vault } from '../../infra/vault.ts'
import type { SignedIn } from '../context.ts'
import { recordOf } from '../events/index.ts'
import { listViews } from '../matches/index.ts'
import {
  listNotifications,
  listSearches,
  listWays,
  presentNotification,
  presentSearch,
} from '../notifications/index.ts'
import { exportProfile, presentExport } from '../profiles/index.ts'
import { accountOf, alertsAbout, matchRecordOf } from './queries.ts'
import { type MyDataTexts, myDataTexts } from './texts/index.ts'

const all = 100_000
type Part = Parameters<MyDataTexts>[0] extends infer Key
  ? Key extends `part.${infer Name}`
    ? Name
    : never
  : never
export type MyData = { about: Record<Part, string> } & Record<Part, unknown>

/** Everything that is kept about a candidate, with what each part is in their language. @throws AppError not-found without a profile */
export async function exportMyData(ctx: SignedIn & { vault: Vault }, locale: Locale): Promise<MyData> {
  const { db, actor } = ctx
  const { role, accountId } = actor
  const profile = presentExport(await exportProfile(ctx), ctx.reference)
  const profileId = profile.profile.id
  const [kept, views, told, ways, searches, alerts, matchRecord, accountRecord] = await Promise.all([
    accountOf(db, accountId),
    listViews(ctx, { offset: 0, limit: all }),
    listNotifications(ctx, { limit: all }),
    listWays(ctx),
    listSearches(ctx),
    alertsAbout(db, profileId),
    matchRecordOf(db, { profileId, accountId }),
    recordOf(db, 'account', accountId),
  ])
  const parts = {
    ...kept,
    ...profile,
    views,
    alerts,
    notifications: told.items.map(one => presentNotification(one, { role, locale })),
    mailPreferences: ways.map(({ topic, way }) => ({ topic, way })),
    keptSearches: searches.map(presentSearch),
    matchRecord,
    accountRecord: accountRecord.map(({ at, ...line }) => ({ ...line, at: at.toISOString() })),
  }
  const t = myDataTexts.in(locale)
  const names = Object.keys(parts) as (keyof typeof parts)[]
  return {
    about: Object.fromEntries(names.map(name => [name, t(`part.${name}`)])) as MyData['about'],
    ...parts,
  }
}
