import { eq } from 'drizzle-orm'
import t from 'tap'
import { profiles } from '../../../db/schema/profiles.ts'
import { renewListings } from '../../../src/features/profiles/renew-listings.ts'
import { ayesha, profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'

t.test(
  'what was masked by an earlier masking, or never, is made anew, and nothing else is written',
  async t => {
    const { db, sql } = await testDatabase(t)
    const headline = `${ayesha.identity.latinName}, engineer`
    const ids = [
      await profile(db, { document: { jobs: [], headline } }),
      await profile(db, { visibility: 'paused' }),
      await profile(db),
    ]
    const listingOf = async (id: string) =>
      (await db.select({ listing: profiles.listing }).from(profiles).where(eq(profiles.id, id)))[0]!.listing
    const made = await Promise.all(ids.map(listingOf))
    t.match(made[0], { headline, city: String, masking: Number })
    t.notMatch(made[0]!.maskedHeadline, ayesha.identity.latinName, 'the name is masked when it is written')

    const rows = () => sql`select id, xmin::text, version, updated_at from profiles order by id`
    const before = await rows()
    await renewListings({ db })
    t.same(await rows(), before, 'nothing to do, nothing written')

    const old = { ...made[0], maskedHeadline: headline, masking: 0 }
    await sql`update profiles set listing = ${sql.json(old)} where id = ${ids[0]!}`
    await sql`update profiles set listing = null where id = ${ids[1]!}`
    await renewListings({ db })
    t.same(await Promise.all(ids.map(listingOf)), made)
    const after = await rows()
    t.same(
      after.map(({ version, updated_at }) => [version, updated_at]),
      before.map(({ version, updated_at }) => [version, updated_at]),
      'the person changed nothing',
    )
  },
)
