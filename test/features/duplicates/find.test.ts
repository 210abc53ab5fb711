import t from 'tap'
import { importProfiles, numbered } from '../../../src/features/bulk-imports/import-profiles.ts'
import { identityKeys, nameKey } from '../../../src/features/duplicates/identity-keys.ts'
import { listDuplicates, reopenDuplicate, separateDuplicate } from '../../../src/features/duplicates/index.ts'
import { isStronger, strengthOf, strengthWord } from '../../../src/features/duplicates/reasons.ts'
import { updateMyPrivateData } from '../../../src/features/profiles/update-my-private-data.ts'
import { updateMyProfile } from '../../../src/features/profiles/update-my-profile.ts'
import { actor } from '../../fixtures/actors.ts'
import { ayesha, profile } from '../../fixtures/builders.ts'
import { testDatabase } from '../../fixtures/database.ts'
import { duplicateWorld, look, setPersonal, vault } from './scene.ts'

t.test('one name, however it is written', t => {
  const same = (...names: string[]) => new Set(names.map(nameKey)).size === 1
  t.ok(same('Muhammad Ali Khan', 'khan, mohammed  ALI', 'Md. Ali Khan'))
  t.ok(same('عائشہ صدیقی', 'عائشه صديقى'), 'keyboards of other languages')
  t.notOk(same('Ali Khan', 'Ali Khan Afridi'))
  const kinds = identityKeys({ identity: ayesha.identity, document: ayesha.document })
  t.same(kinds.map(({ kind }) => kind).sort(), [
    ...['certificate', 'education', 'email', 'job', 'name', 'phone'],
  ])
  t.equal(strengthWord(strengthOf(['education', 'job'])), 'possible')
  t.equal(strengthOf(['cnic', 'email', 'phone']), 100)
  t.ok(isStronger(['phone', 'email'], ['phone']))
  t.notOk(isStronger(['phone', 'education'], ['phone']), 'more, but nothing stronger')
  t.end()
})

t.test('pairs are found by what tells who somebody is', async t => {
  const { db } = await testDatabase(t)
  const world = await duplicateWorld(db)
  const waiting = async () => (await listDuplicates(world.liaison(), { view: 'waiting', limit: 100 })).items
  const plain = { certifications: [], education: [], jobs: [] }
  let made = 0
  const person = (identity: Partial<typeof ayesha.identity>, document = {}) =>
    profile(db, {
      identity: {
        latinName: `Person ${made}`,
        nativeName: `شخص ${made}`,
        email: `p${made}@example.org`,
        phone: `+9230011111${10 + made++}`,
        ...identity,
      },
      document: { ...plain, ...document },
    })
  /** What the pair of these two was found by. */
  const between = async (a: string, b: string) => {
    await look(db)
    return (await waiting()).find(({ firstId, secondId }) =>
      [firstId, secondId].every(id => [a, b].includes(id)),
    )
  }

  const first = await person({ email: 'Same@Example.org' })
  t.same((await between(first, await person({ email: 'same@example.org' })))?.reasons, ['email'])
  const called = await person({ phone: '+923004444444' })
  t.match(await between(called, await person({ phone: '+923004444444' })), {
    reasons: ['phone'],
    strength: 65,
  })
  const certificate = (number: string) => ({ certifications: [{ certification: 'cncf-cka', number }] })
  const certified = await person({}, certificate('CKA-1 2'))
  t.same((await between(certified, await person({}, certificate('cka12'))))?.reasons, ['certificate'])
  t.notOk(await between(certified, await person({}, certificate('CKA-13'))))

  const degree = { education: ayesha.document.education }
  const jobs = { jobs: ayesha.document.jobs }
  const hina = await person({ latinName: 'Hina Altaf' }, degree)
  t.same((await between(hina, await person({ latinName: 'Altaf Hina' }, degree)))?.reasons, ['education'])
  const born = await person({ latinName: 'Sana Mir' })
  const again = await person({ latinName: 'Sana  Mir' })
  for (const id of [born, again]) await setPersonal(db, id, { birthDate: '1990-01-01' })
  await db.execute(`insert into duplicate_checks (profile_id) values ('${born}'), ('${again}')`)
  t.notOk(await between(born, again), 'a birth date is for statistics and the own visa alone')

  await t.test('what many share tells nothing', async t => {
    const common = []
    for (let count = 0; count < 5; count++)
      common.push(
        await person({ latinName: 'Ali Khan' }, count < 2 ? degree : count < 4 ? { ...degree, ...jobs } : {}),
      )
    t.notOk(await between(common[0]!, common[1]!), 'a common name takes more than a degree')
    t.same((await between(common[2]!, common[3]!))?.reasons, ['education', 'job'])
    for (let count = 0; count < 11; count++) await person({ phone: '+922134567890' })
    await look(db)
    t.notOk((await waiting()).some(({ names }) => names.some(name => name === `Person ${made - 1}`)))
  })

  await t.test('two people stay two, until something stronger is found', async t => {
    const found = (await between(
      called,
      (await waiting()).find(pair => pair.reasons[0] === 'phone')!.secondId,
    ))!
    await separateDuplicate(world.liaison(), { id: found.id })
    await t.rejects(separateDuplicate(world.liaison(), { id: found.id }), { code: 'conflict' })
    const recheck = `insert into duplicate_checks (profile_id) values ('${found.firstId}'), ('${found.secondId}')`
    await db.execute(recheck)
    t.notOk(await between(found.firstId, found.secondId))
    await reopenDuplicate(world.liaison(), { id: found.id })
    t.match(
      (await waiting()).find(({ id }) => id === found.id),
      { foundAt: found.foundAt },
    )
    await t.rejects(reopenDuplicate(world.liaison(), { id: found.id }), { code: 'conflict' })
    await separateDuplicate(world.liaison(), { id: found.id })
    await db.execute(`update profile_identities set email = 'one@example.org'
      where profile_id in ('${found.firstId}', '${found.secondId}')`)
    await db.execute(recheck)
    t.same((await between(found.firstId, found.secondId))?.reasons, ['email', 'phone'])
  })

  await t.test('a pair that shares nothing any more is gone', async t => {
    const owner = await actor(db, 'candidate')
    const own = await profile(db, {
      owner,
      identity: { latinName: 'Zoya', email: 'zoya@example.org' },
      document: plain,
    })
    const other = await person({ email: 'zoya@example.org' })
    t.ok(await between(own, other))
    const { version, identity, document } = {
      version: 1,
      identity: { latinName: 'Zoya', email: 'zoya.new@example.org' },
      document: { ...ayesha.document, ...plain },
    }
    await updateMyProfile(world.as(owner), { version, identity, document })
    t.notOk(await between(own, other))

    const holder = await person({})
    await setPersonal(db, holder, { cnic: '35202-1234567-1' })
    await t.rejects(
      updateMyPrivateData({ ...world.as(owner), vault }, { cnic: '35202-1234567-1' }),
      { code: 'conflict' },
      'whoever gives the CNIC of another is refused',
    )
    t.same((await between(own, holder))?.reasons, ['cnic'], 'and a liaison sees it')
    await db.execute(`insert into duplicate_checks (profile_id) values ('${own}')`)
    t.same((await between(own, holder))?.reasons, ['cnic'], 'also after it was looked at again')
  })

  await t.test('an import is compared after it', async t => {
    const ctx = { ...world.as(world.bilal), vault, actor: null }
    const row = (at: number) => ({
      identity: { latinName: `Imported ${at}`, phone: '+923007654321' },
      document: { ...ayesha.document, ...plain },
    })
    await importProfiles(ctx, numbered([row(1), row(2)]))
    t.notOk((await waiting()).some(({ names }) => names.includes('Imported 1')))
    await look(db)
    t.match((await waiting()).find(({ names }) => names.includes('Imported 1'))?.reasons, ['phone'])
    t.equal(await look(db), 0, 'once')
  })
})
