// What every search must do, whoever answers.

import type { Test } from 'tap'
import type { Engine, SearchPort, SearchRequest } from '../../src/search/index.ts'
import { wordsContract } from './contract-words.ts'
import { demand, people, type SearchWorld } from './world.ts'

export interface Contestant {
  world: SearchWorld
  port: SearchPort
  engine: Engine
  /** Until all changes are searchable. */
  settle(): Promise<void>
}

export async function searchContract(t: Test, { world, port, engine, settle }: Contestant): Promise<void> {
  const found = async (t: Test, request: SearchRequest): Promise<string[]> => {
    const { hits, total, searchedBy } = await port.searchProfiles(request)
    t.equal(searchedBy, engine)
    t.equal(total, hits.length, 'the total counts all there are')
    return world.names(hits.map(({ id }) => id))
  }
  const finds = async (t: Test, text: string, names: string[], message = 'finds'): Promise<void> => {
    t.strictSame(await found(t, { text }), names, `"${text}": ${message}`)
  }
  await settle()

  await wordsContract(t, finds)
  await t.test('filters', async t => {
    const filter = (filters: SearchRequest['filters'], names: string[]) =>
      found(t, { filters: filters! }).then(ids => t.strictSame(ids, names, JSON.stringify(filters)))
    await filter({ skills: [{ skill: 'python' }] }, ['ayesha', 'bilal', 'dania'])
    await filter({ skills: [{ skill: 'python', level: 3 }] }, ['ayesha'])
    await filter({ skills: [{ skill: 'python', level: 2 }] }, ['ayesha', 'bilal'])
    await filter(
      {
        skills: [
          { skill: 'java', level: 3 },
          { skill: 'python', level: 3 },
        ],
      },
      [],
    )
    await filter({ languages: [{ language: 'ja', level: 'B2' }] }, ['ayesha', 'hina'])
    await filter({ workModes: ['remote', 'on-site'] }, ['ayesha', 'bilal', 'hina'])
    await filter({ countries: ['JP'], workModes: ['hybrid'] }, ['hina'])
    await filter({ cities: ['karachi'] }, ['bilal', 'saad'])
    await filter({ skills: [{ skill: 'x" OR id EXISTS OR "y\\' }] }, [])
    await finds(t, 'python@3', ['ayesha'])
    await finds(t, 'ja@N2 pyth', ['ayesha'])
    await finds(t, 'python@2 lahore fintech', ['ayesha'])
    await finds(t, '日本語@b2', ['ayesha', 'hina'])
    const { understood } = await port.searchProfiles({ text: 'python@3 nosuch@2 lahore' })
    t.match(understood, {
      words: ['nosuch', '2', 'lahore'],
      filters: { skills: [{ skill: 'python', level: 3 }] },
      unknown: ['nosuch@2'],
    })
  })
  await t.test('facets count everything found', async t => {
    const { facets, hits } = await port.searchProfiles({
      text: 'python',
      facets: ['workModes', 'countries', 'languages', 'fields'],
      limit: 1,
    })
    t.equal(hits.length, 1)
    t.strictSame(facets.workModes, [
      { value: 'on-site', count: 1 },
      { value: 'remote', count: 1 },
    ])
    t.strictSame(facets.countries, [
      { value: 'AE', count: 1 },
      { value: 'DE', count: 1 },
      { value: 'JP', count: 1 },
    ])
    t.strictSame(facets.languages, [{ value: 'ja', count: 2 }])
    t.match(facets.fields, [{ value: 'programming' }])
  })
  await t.test('highlights', async t => {
    const { hits } = await port.searchProfiles({ text: 'fintehc payments', highlight: true })
    const text = hits[0]?.highlights.find(({ field }) => field === 'text')
    t.ok(text)
    const marked = text!.ranges.map(([start, end]) => text!.text.slice(start, end))
    t.ok(marked.includes('fintech') && marked.includes('payments'), marked.join())
    const [japanese] = (await port.searchProfiles({ text: '分散', highlight: true })).hits
    const highlight = japanese!.highlights.find(({ field }) => field === 'text')!
    t.strictSame(
      highlight.ranges.map(([start, end]) => highlight.text.slice(start, end)),
      ['分散'],
    )
  })
  await t.test('paging is total and stable', async t => {
    const whole = await port.searchProfiles({ text: 'p', limit: 100 })
    const all = (await port.searchProfiles({ limit: 100 })).hits.map(({ id }) => id)
    const pages = []
    for (let offset = 0; offset < all.length; offset += 2) {
      pages.push(...(await port.searchProfiles({ offset, limit: 2 })).hits.map(({ id }) => id))
    }
    t.strictSame(pages, all)
    t.ok(whole.total <= all.length)
    await t.rejects(port.searchProfiles({ limit: 101 }), { code: 'invalid-input' })
    await t.rejects(port.searchProfiles({ offset: -1 }), { code: 'invalid-input' })
  })
  await t.test('who names a word in the title comes before who mentions it', async t => {
    const { hits } = await port.searchProfiles({ text: 'developer' })
    t.equal(hits[0]?.id, world.idOf.bilal)
  })
  await t.test('ids narrow a shortlist', async t => {
    const { ids, complete, total } = await port.profileIds({ text: 'python' })
    t.strictSame(world.names(ids), ['ayesha', 'bilal', 'dania'])
    t.ok(complete)
    t.equal(total, 3)
    const few = await port.profileIds({ text: 'python' }, 2)
    t.equal(few.ids.length, 2)
    t.notOk(few.complete, 'says when there are more')
  })
  await t.test('more than ten words: the longest are looked for, and the others named', async t => {
    const { understood, hits } = await port.searchProfiles({
      text: 'ayesha built two bank systems x fintech payments engineer backend senior python',
    })
    t.equal(understood.words.length, 10)
    t.ok(understood.leftOut.includes('x'), understood.leftOut.join())
    t.strictSame(hits, [], 'her name is not in the index')
  })
  await t.test('nobody is found by a name or a contact', async t => {
    for (const text of ['Ayesha', 'Khan', 'عائشہ', 'ayesha.khan@example.com', '1234567', '35202', 'Zara']) {
      await finds(t, text, [])
    }
  })
  await t.test('what cannot be looked for finds nobody', async t => {
    for (const text of ['😀', '👍🏽', '€']) {
      await finds(t, text, [])
      t.strictSame((await port.profileIds({ text })).ids, [])
    }
    await finds(t, '😀 python', ['ayesha', 'bilal', 'dania'])
    await finds(
      t,
      '"',
      ['ayesha', 'bilal', 'dania', 'hina', 'saad'],
      'signs of punctuation are nothing typed',
    )
  })
  await t.test('odd input does no harm', async t => {
    for (const text of [
      "'",
      '"',
      '\\',
      '" OR 1',
      '@',
      '@@',
      'a@',
      '*',
      ':*',
      '-python',
      '( | & !',
      '\u0000',
      '😀',
      'x'.repeat(5000),
    ]) {
      await t.resolves(
        port.searchProfiles({ text, highlight: true, facets: ['fields'] }),
        JSON.stringify(text.slice(0, 10)),
      )
    }
  })
  await t.test('a request that was given up is rejected with its reason', async t => {
    const reason = new Error('gone')
    await t.rejects(port.searchProfiles({ text: 'python', signal: AbortSignal.abort(reason) }), reason)
  })
  const on = '2026-11-21'
  await t.test('demands', async t => {
    const id = await world.saveDemand(demand)
    await world.saveDemand({ ...demand, title: { en: 'Draft of a cloud demand' } }, 'draft')
    await settle()
    for (const text of [
      'cloud payments',
      '負荷分散',
      'kubernetes@2',
      'sakura',
      'osaka',
      'クラウド',
      'hybrid',
      'ハイブリッド',
      'ہائبرڈ کام',
      '契約社員',
      'fixed-term contract',
      'japanese',
    ]) {
      const { hits } = await port.searchDemands({ text, on })
      t.strictSame(
        hits.map(hit => hit.id),
        [id],
        text,
      )
    }
    for (const text of ['remote', '出社', '正社員', 'freelance'])
      t.equal((await port.searchDemands({ text, on })).total, 0, text)
    t.strictSame((await port.demandIds({ filters: { countries: ['JP'], workModes: ['hybrid'] }, on })).ids, [
      id,
    ])
    const employers = [await world.employerOf(id)]
    t.strictSame((await port.demandIds({ filters: { employers }, on })).ids, [id])
    t.strictSame((await port.demandIds({ filters: { employers: [id] }, on })).ids, [], 'nobody is called so')
    t.strictSame((await port.searchDemands({ text: 'kubernetes@4', on })).hits, [], 'the demand asks for 3')
    t.match(await port.searchDemands({ facets: ['countries'], on }), {
      facets: { countries: [{ value: 'JP', count: 1 }] },
    })
  })
  await t.test('a demand is found and counted up to its deadline', async t => {
    const short = { ...demand, title: { en: 'Zeppelin pilot' }, deadline: '2026-12-01' }
    const id = await world.saveDemand(short)
    await settle()
    for (const [on, ids] of [
      ['2026-11-30', [id]],
      ['2026-12-01', [id]],
      ['2026-12-02', []],
    ] as const) {
      const { hits, total, facets } = await port.searchDemands({
        text: 'zeppelin',
        facets: ['countries'],
        on,
      })
      t.strictSame([hits.map(hit => hit.id), total], [ids, ids.length], on)
      t.strictSame(facets.countries, ids.length ? [{ value: 'JP', count: 1 }] : [], on)
      t.strictSame((await port.demandIds({ text: 'zeppelin', on })).ids, ids, on)
    }
    await world.saveDemand({ ...short, deadline: '2026-12-03' }, 'published', id)
    await settle()
    t.equal((await port.searchDemands({ text: 'zeppelin', on: '2026-12-03' })).total, 1, 'a later one counts')
  })
  await t.test('skills are completed in three languages', async t => {
    const first = async (text: string, locale?: 'ja' | 'ur'): Promise<string | undefined> =>
      (await port.completeSkills({ text, ...(locale && { locale }) })).skills[0]?.skill
    t.equal(await first('kubern'), 'kubernetes')
    t.equal(await first('djagno'), 'django')
    t.equal(await first('python'), 'python')
    t.equal(await first('pyhton'), 'python')
    t.equal(await first('k8s'), 'kubernetes')
    t.equal(await first('機械学'), 'machine-learning')
    t.equal(await first('c++'), 'cpp')
    t.equal(await first('پائتھن', 'ur'), 'python')
    const begun = (await port.completeSkills({ text: 'k', limit: 50 })).skills.map(({ skill }) => skill)
    t.ok(begun.includes('kubernetes') && begun.includes('kotlin'), 'one letter is a beginning')
    const { skills } = await port.completeSkills({ text: '機械学習', locale: 'ja', limit: 3 })
    t.match(skills[0], { skill: 'machine-learning', label: '機械学習' })
    t.ok(skills.length <= 3)
    t.strictSame((await port.completeSkills({ text: ' ' })).skills, [])
    const urdu = (await port.completeSkills({ text: 'مشین لرننگ', locale: 'ur' })).skills
    t.equal(urdu[0]?.skill, 'machine-learning')
  })
  await t.test('changes are found, and what may no longer be seen is not', async t => {
    const { name: _, ...bilal } = people.bilal
    const document = { certifications: [], education: [], jobs: [], ...bilal, summary: 'Rust and telemetry' }
    await world.saveProfile(world.idOf.bilal, document)
    await settle()
    await finds(t, 'telemetry', ['bilal'])
    await finds(t, 'logistics', [], 'the old words are gone')
    await world.saveProfile(world.idOf.bilal, document, 'paused')
    await settle()
    await finds(t, 'telemetry', [])
    await world.saveProfile(world.idOf.bilal, document)
    await settle()
    await finds(t, 'telemetry', ['bilal'])
  })
}
