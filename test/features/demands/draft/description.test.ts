import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const described = (ad: string): string | undefined => {
  const { ja, en } = draftDemand(ad, reference).texts
  return ja ?? en
}

t.test('the description holds what tells of the work', async t => {
  await t.test(
    'what was read is not said again, with its headings and the lines drawn below them',
    async t => {
      const ad = `Backend Engineer
================

About us
--------
We build payments for small shops. Our team of six works in Osaka.

What you will do
----------------
- Design APIs in Go
- Run them on Kubernetes

Requirements
------------
- 3 years of Python
- PostgreSQL or MySQL

Nice to have
------------
- Docker

Salary: JPY 6,000,000 - 8,000,000 per year`
      t.equal(
        described(ad),
        `About us
--------
We build payments for small shops. Our team of six works in Osaka.

What you will do
----------------
- Design APIs in Go
- Run them on Kubernetes`,
      )
    },
  )

  await t.test('what was asked for and not understood stays below its heading', async t => {
    const ad =
      '■業務内容\n決済の開発です。\n\n■必須スキル\n・Javaの経験\n・新規立ち上げを担った経験\n\n■歓迎\n・Docker'
    t.equal(described(ad), '■業務内容\n決済の開発です。\n\n■必須スキル\n・新規立ち上げを担った経験')
  })

  await t.test('of items on one line the marks go too', async t => {
    const ad = 'REQUIREMENTS: • Java • Python • Empathy for shopkeepers of all kinds'
    const text = described(ad) ?? ''
    t.notMatch(text, /•\s*•/)
    t.match(text, 'Empathy for shopkeepers of all kinds')
  })

  await t.test('an address is more than the city that was read', async t => {
    t.match(described('■業務内容\n開発\n\n■勤務地\n大阪市北区梅田1-2-3 梅田ビル7階'), '梅田ビル7階')
    t.equal(described('■業務内容\n開発\n\n■勤務地\n大阪'), '■業務内容\n開発')
  })

  await t.test('an ad that is read whole leaves none, one that says nothing stays whole', async t => {
    t.same(draftDemand('■必須スキル\n・Java\n・Python', reference).texts, {})
    t.equal(described('We are nice.\nCome by.'), 'We are nice.\nCome by.')
  })
})
