import { inArray } from 'drizzle-orm'
import type { Test } from 'tap'
import { duplicates } from '../../../db/schema/duplicates.ts'
import { findDuplicates } from '../../../src/features/duplicates/index.ts'
import { ayesha, profile } from '../../fixtures/builders.ts'
import { matchWorld } from '../../fixtures/matches.ts'
import { type Person, testService } from '../../fixtures/service.ts'
import { byUniversity } from './scene.ts'

const words = ['One', 'Two', 'Three', 'Four']

/** A liaison, and for each test Ayesha, who signs in, and as her university handed her in with the same address. */
export async function twiceScene(t: Test) {
  const service = await testService(t)
  const { db, app, clock } = service
  const world = await matchWorld(db)
  const bilal = await service.person('liaison')
  const look = () => findDuplicates({ db, clock: () => clock.now })
  const call = (who: Person | null, url: string, payload?: object) =>
    app.inject({
      url: `/api/v1${url}`,
      method: payload ? 'POST' : 'GET',
      ...(payload && { payload }),
      ...(who && { headers: who.headers }),
    })
  async function twice() {
    const amna = await service.person('candidate')
    const word = words.shift()!
    const phone = `+9230011112${word.length}${words.length}`
    const document = {
      ...ayesha.document,
      certifications: [{ certification: 'cncf-cka', number: `CKA-${word}` }],
    }
    const identity = { email: amna.email, phone }
    const own = await profile(db, {
      owner: amna,
      identity: { ...identity, latinName: `Ayesha ${word}` },
      document,
    })
    const handedIn = await profile(db, {
      identity: { ...identity, latinName: `${word} Ayesha` },
      document: { ...byUniversity.document, certifications: document.certifications },
    })
    await look()
    const [pair] = await db
      .select()
      .from(duplicates)
      .where(inArray(duplicates.firstId, [own, handedIn]))
    const path = `/duplicates/${pair!.id}`
    const keep = pair!.firstId === own ? ('first' as const) : ('second' as const)
    const join = async (body: object = {}) => {
      const { first, second } = (await call(bilal, path)).json()
      return call(bilal, `${path}/merge`, {
        keep,
        versions: { first: first.version, second: second.version },
        ...body,
      })
    }
    return { amna, own, handedIn, pair: pair!, path, keep, join, word }
  }
  return { ...service, world, bilal, look, call, twice }
}
