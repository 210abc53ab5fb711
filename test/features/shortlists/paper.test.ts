import { randomUUID } from 'node:crypto'
import { inflateRawSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import t from 'tap'
import { ayesha, ayeshasSecrets } from '../../fixtures/builders.ts'
import { visitorAs } from '../../fixtures/visitor.ts'
import { fileForm, pdf } from '../evidence/scene.ts'
import { code, stageWithBrowser } from './scene.ts'

t.test('the career sheet', async t => {
  const world = await stageWithBrowser(t)
  const { browser, people, demandId, app, amna, employerId, db, tanaka } = world
  const path = `/employer/candidates/${people.ayesha}`
  const shown = await browser.get(`${path}?demand=${demandId}&lang=ja`)
  t.equal(shown.statusCode, 200)
  for (const title of [
    '職務経歴書',
    '職務要約',
    '活かせる経験・知識・技術',
    '職務経歴',
    '資格',
    '語学',
    '学歴',
    '希望条件',
  ])
    t.match(shown.body, title)
  t.match(shown.body, '2026年11月21日現在')
  t.match(shown.body, '2019年8月〜現在')
  t.match(shown.body, '必須2件中2件、歓迎1件中1件を充足')
  t.match(shown.body, '2027年3月（発行元の規則による、公的機関の原文で確認）')
  for (const language of ['en', 'ja', 'ur']) {
    const { body } = await browser.get(`${path}?lang=${language}`)
    for (const secret of ayeshasSecrets) t.notOk(body.includes(secret), `${secret} is not in the sheet`)
  }
  const me = await visitorAs(world, amna)
  const [{ key }] = (await app.inject({ url: '/api/v1/me/proofs', headers: amna.headers })).json().items
  await me.post(`/me/profile/proofs/certifications/${key}`, fileForm(pdf, 'AWS.pdf'))
  t.notMatch((await browser.get(path)).body, /\/proofs\/|AWS\.pdf/, 'no file before she agrees')
  await app.inject({ method: 'PUT', url: `/api/v1/me/agreements/${employerId}`, headers: amna.headers })
  const named = (await browser.get(path)).body
  for (const told of [ayesha.identity.latinName, ayesha.identity.email, 'Margalla Softworks', 'CKA-998877'])
    t.match(named, told)
  const [, proof] = /<a class="no-print" href="(\/proofs\/[\w-]+)">[^<]*AWS\.pdf/.exec(named)!
  t.equal((await browser.get(proof!)).statusCode, 200)
  const other = await visitorAs(world, tanaka)
  t.notMatch((await other.get(path)).body, 'AWS.pdf')
  t.notMatch((await other.get(path)).body, ayesha.identity.latinName, 'another employer sees the mask')
  t.equal((await other.get(`${path}?demand=${demandId}`)).statusCode, 404, 'and not how she fits this one')
  const seen = await db.execute(
    `select 1 from events where verb = 'getProfile' and subject_id = '${people.ayesha}'`,
  )
  t.equal(seen.length, 1, 'that the name was seen is in the record')
  t.equal((await browser.get(`/employer/candidates/${randomUUID()}`)).statusCode, 404)
})

/** All texts of a zip file, by its central directory. */
function unzipped(file: Buffer): string {
  let texts = ''
  let at = file.readUInt32LE(file.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 16)
  while (file.readUInt32LE(at) === 0x02014b50) {
    const [size, local] = [file.readUInt32LE(at + 20), file.readUInt32LE(at + 42)]
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28)
    const body = file.subarray(start, start + size)
    texts += file.readUInt16LE(at + 10) === 0 ? body.toString() : inflateRawSync(body).toString()
    at += 46 + file.readUInt16LE(at + 28) + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32)
  }
  return texts
}

t.test('files and paper', async t => {
  const { browser, people, path, db } = await stageWithBrowser(t)
  await t.test('CSV: a mark for Excel, headings in the reader’s language, no formulas, masked', async t => {
    const file = await browser.get(`${path}.csv?lang=ja`)
    t.match(file.body, 'ラホール', 'where people live, as the reader writes it')
    t.notMatch(file.body, 'Lahore')
    t.equal(file.headers['content-type'], 'text/csv; charset=utf-8')
    t.match(file.headers['content-disposition'], /filename="shortlist.csv"; filename\*=UTF-8''%E5%80%99/)
    t.equal(file.body[0], '\uFEFF')
    const rows = parse(file.body, { bom: true }) as string[][]
    t.match(rows[0], ['No.', '候補者', '状況', '必須条件', '歓迎条件', '点数'])
    t.equal(rows.length, 4)
    t.match(rows[1], ['1', `候補者 ${code(people.ayesha)}`])
    t.ok(
      rows[1]!.some(cell => /^6年(\d+か月)?$/.test(cell)),
      'a length as the page says it',
    )
    t.ok(
      rows[2]!.some(cell => cell.startsWith("'=HYPERLINK")),
      'what a person wrote is no formula',
    )
    for (const secret of ayeshasSecrets) t.notOk(file.body.includes(secret), `${secret} is not in the file`)
    const filtered = parse((await browser.get(`${path}.csv?verdicts=eligible`)).body, { bom: true })
    t.equal(filtered.length, 2, 'as the list is filtered')
  })

  await t.test('the name of a file holds no controls of direction', async t => {
    const file = await browser.get(`${path}.csv?lang=ur`)
    const name = decodeURIComponent(String(file.headers['content-disposition']).split("UTF-8''")[1]!)
    t.match(name, /\p{Script=Arabic}.*2026-\d\d-\d\d\.csv$/u)
    t.notMatch(name, /\p{Bidi_Control}/u)
  })

  await t.test('XLSX, masked', async t => {
    const file = await browser.get(`${path}.xlsx?lang=en`)
    t.match(file.headers['content-type'], 'spreadsheetml')
    const texts = unzipped(file.rawPayload)
    t.match(texts, `Candidate ${code(people.ayesha)}`)
    t.notMatch(texts, '<f>', 'no cell is calculated')
    for (const secret of ayeshasSecrets) t.notOk(texts.includes(secret), `${secret} is not in the file`)
  })

  await t.test('the paper for a meeting, masked', async t => {
    const marked = await browser.get(`${path}/meeting?%2FprofileIds%2F2=${people.weaker}`)
    const one = (await browser.follow(marked)).body
    t.match(one, `1. <bdi>Candidate ${code(people.weaker)}`)
    t.notMatch(one, code(people.ayesha))
    const { body } = await browser.get(`${path}/meeting?lang=ja`)
    t.match(body, '選考会議資料')
    t.match(body, code(people.ayesha))
    for (const secret of ayeshasSecrets) t.notOk(body.includes(secret), `${secret} is not on the paper`)
  })

  await t.test(
    'list, person, sheet, comparison, paper and file say the same of everybody, in the same words',
    async t => {
      const ids = [people.ayesha, people.weaker, people.other]
      const textOf = async (address: string) =>
        (await browser.get(address)).body.replaceAll(/<[^>]*>/g, ' ').replaceAll(/\s+/g, ' ')
      for (const lang of ['en', 'ja', 'ur']) {
        const list = (await browser.get(`${path}?lang=${lang}`)).body
        const [titles, ...cells] = parse((await browser.get(`${path}.csv`)).body, { bom: true }) as string[][]
        for (const [at, id] of ids.entries()) {
          const row = new RegExp(`<li id="p-${id}"[\\s\\S]*?</li>`).exec(list)![0]
          const [, count, points] = /class="score">([^<]*)\u2002<small>([^<]*)</.exec(row)!
          const facts = [...row.matchAll(/<span>([^<]+)<\/span>/g)].map(([, fact]) => fact!)
          const [, , , musts, wishes, score, verdict] = cells[at]!
          for (const address of [
            `${path}?chosen=${id}`,
            `/employer/candidates/${id}?demand=${path.split('/')[3]}`,
            `${path.replace('shortlist', 'compare')}?with=${id}`,
            `${path}/meeting?with=${id}`,
          ]) {
            const text = await textOf(address)
            for (const said of [count!, points!, verdict!]) t.ok(text.includes(said), `${said} in ${address}`)
          }
          t.match(points, score!, 'with its decimal')
          if (lang !== 'ur') for (const part of [musts!, wishes!]) t.match(count, part)
          const paper = await textOf(`${path}/meeting?with=${id}`)
          for (const fact of facts) t.ok(paper.includes(fact), `${fact} on the paper`)
          const places = titles!.flatMap((title, place) =>
            /^(Required: |【必須】|لازمی: )/.test(title) ? [place] : [],
          )
          t.equal(places.length, 2, 'each line says whether it is required')
          t.ok(places.every(place => paper.includes(cells[at]![place]!.split(' · ')[0]!)))
        }
      }
    },
  )

  await t.test('not before the employer is verified', async t => {
    await db.execute(`update employers set verification = 'unverified'`)
    for (const address of [`${path}.csv`, `${path}.xlsx`])
      t.equal((await browser.get(address)).statusCode, 403)
    t.match((await browser.get(`${path}/meeting?lang=en`)).body, 'not verified')
  })
})
