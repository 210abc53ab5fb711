import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const read = (text: string) => {
  const { lines, unread } = draftDemand(text, reference)
  return {
    lines: lines
      .filter(({ anyOf: [{ requirement }] }) => requirement.kind === 'certification')
      .map(({ necessity, anyOf }) => ({
        necessity,
        ids: anyOf.map(({ requirement }) =>
          'certification' in requirement ? requirement.certification : '',
        ),
      })),
    skills: lines.flatMap(({ anyOf }) =>
      anyOf.flatMap(({ requirement }) => (requirement.kind === 'skill' ? [requirement.skill] : [])),
    ),
    unread,
  }
}
const idsOf = (words: string) => read(`Requirements\n- ${words}`).lines.map(({ ids }) => ids.join(' | '))

t.test('certificates side by side are asked for each, unless the ad says one is enough', async t => {
  for (const [words, ids] of [
    ['AWS SAA および FE', ['aws-solutions-architect-associate', 'ipa-fe']],
    ['AWS SAA and FE', ['aws-solutions-architect-associate', 'ipa-fe']],
    ['CKA、CKAD', ['cncf-cka', 'cncf-ckad']],
    ['CKA, PMP', ['cncf-cka', 'pmi-pmp']],
    ['AWS SAA または FE', ['aws-solutions-architect-associate | ipa-fe']],
    ['CCNA, PMP or CKA', ['cisco-ccna | pmi-pmp | cncf-cka']],
    ['CKA、CKADのいずれか', ['cncf-cka | cncf-ckad']],
    ['One of CISSP, CISM', ['isc2-cissp | isaca-cism']],
    ['Certifications such as CISSP, CISM', ['isc2-cissp | isaca-cism']],
    ['CISSP/CISM', ['isc2-cissp | isaca-cism']],
    ['基本情報技術者、応用情報技術者などの資格', ['ipa-fe | ipa-ap']],
    ['基本情報技術者、応用情報技術者', ['ipa-fe', 'ipa-ap']],
  ] as [string, string[]][])
    t.same(idsOf(words), ids, words)
})

t.test('skills likewise', async t => {
  const { lines } = draftDemand('Requirements\n- AWS and Docker\n- Java および Go', reference)
  t.same(
    lines.map(({ anyOf }) => anyOf.length),
    [1, 1, 1, 1],
  )
})

t.test('a level of Huawei without a track is any track of the field the ad is about', async t => {
  const network = read('ネットワークエンジニア\n必須スキル\n・HCIA以上\n・ルーティングの設計経験')
  t.equal(network.lines.length, 1)
  t.ok(network.lines[0]!.ids.includes('huawei-hcia-datacom') && network.lines[0]!.ids.length <= 12)
  t.ok(network.lines[0]!.ids.every(id => reference.certifications.get(id)!.field === 'networking'))
  const cloud = read('Requirements\n- HCIP or above\n- Kubernetes, OpenStack')
  t.ok(cloud.lines[0]!.ids.every(id => /^huawei-hcip/.test(id)))
  t.ok(cloud.lines[0]!.ids.includes('huawei-hcip-cloud-computing'))
  t.same(idsOf('HCIP-Datacom または HCIE'), ['huawei-hcip-datacom | huawei-hcie-datacom'])
})

t.test('where the ad does not tell which, it is said', async t => {
  for (const words of ['HCIP', 'HCIA以上', 'Any Huawei certification']) {
    const { lines, unread } = read(`Requirements\n- ${words}`)
    t.same(lines, [], words)
    t.match(
      unread.map(({ why }) => why),
      ['a kind of certificate: name the one that is meant'],
      words,
    )
  }
})

t.test('kinds of certificates are any of them, and no skill', async t => {
  const aws = read('Requirements\n- AWS certification')
  t.equal(aws.lines[0]!.ids.length, 12)
  t.same(aws.skills, [])
  const associate = idsOf('AWS認定資格（アソシエイト以上）')[0]!
  t.match(associate, /solutions-architect-associate.*solutions-architect-professional/)
  t.notMatch(associate, /practitioner/)
  t.same(idsOf('LPIC'), ['lpi-lpic-1 | lpi-lpic-2 | lpi-lpic-3'])
  t.same(idsOf('LPIC-1'), ['lpi-lpic-1'])
})

t.test('names or codes behind a kind say which are meant', async t => {
  t.same(idsOf('AWS認定資格（SAA、DVA）'), ['aws-solutions-architect-associate', 'aws-developer-associate'])
  t.same(idsOf('Azure certifications (AZ-104 or AZ-305)'), ['microsoft-az-104 | microsoft-az-305'])
  t.equal(idsOf('AWS認定資格（SAAなど）')[0]!.split(' | ').length, 12, 'but examples leave the others')
})

t.test('以上 lets in those above', async t => {
  t.match(idsOf('応用情報技術者以上')[0], /^ipa-ap \| .*ipa-nw/)
  t.match(idsOf('CCNA以上')[0], /^cisco-ccna \| .*cisco-ccnp-enterprise.*cisco-ccie/)
  t.same(idsOf('HCIA-Datacom以上'), ['huawei-hcia-datacom'], 'a higher level of a track covers it')
})

t.test('something equal to a certificate is enough', async t => {
  t.match(read('必須\n・基本情報技術者試験相当の知識').lines, [{ necessity: 'nice', ids: ['ipa-fe'] }])
})

t.test('two letters and short names count only among certificates', async t => {
  t.same(idsOf('PM'), [])
  t.same(idsOf('DB design, AP layer'), [])
  t.same(idsOf('Scrum Master certification (CSM)'), ['scrumalliance-csm'])
  t.same(
    draftDemand('Requirements\n- Scrum Master\n- master data management', reference).lines.filter(
      ({ anyOf: [{ requirement }] }) => requirement.kind === 'education',
    ),
    [],
    'and a master of these is no degree',
  )
})
