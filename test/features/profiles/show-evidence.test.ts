import t from 'tap'
import { locales } from '../../../src/actor.ts'
import type { ProfileDocument } from '../../../src/features/profiles/document.ts'
import { withFacts } from '../../../src/features/profiles/evidence.ts'
import { showProfile } from '../../../src/features/profiles/index.ts'
import { profileTexts } from '../../../src/features/profiles/pages/texts/index.ts'
import { cityOf, jobs } from '../../../src/features/shortlists/pages/sheet-parts.ts'
import { shortlistTexts } from '../../../src/features/shortlists/pages/texts/index.ts'
import { loadReference } from '../../../src/reference/index.ts'
import { ayesha, testDay } from '../../fixtures/builders.ts'

const reference = loadReference()
const told = (page: unknown, word: string) => String(page).split(word).length - 1
const bare: ProfileDocument = { ...ayesha.document, experience: [{ months: 90 }] }
const backed = (state: 'verified' | 'document') =>
  withFacts(bare, fact => ({ ...fact, evidence: { state, by: 'NAVTTC' } }))

t.test('every fact of a profile shows what backs it, in each language', async t => {
  let facts = 0
  withFacts(bare, fact => {
    facts++
    return fact
  })
  for (const locale of locales)
    for (const state of ['verified', 'document'] as const) {
      const tag = `>${profileTexts.in(locale)(`evidence.${state}`)}<`
      t.equal(told(showProfile(backed(state), { locale, reference }), tag), facts, `${locale} ${state}`)
      t.equal(told(showProfile(bare, { locale, reference }), tag), 0, 'self-declared goes without saying')
    }
})

t.test('so does the career sheet of jobs, stated experience and city', async t => {
  for (const locale of locales) {
    const words = { locale, reference, t: shortlistTexts.in(locale) }
    const note = `<span class="note">${words.t('sheet.verified')}</span>`
    const sheet = (document: ProfileDocument) =>
      `${jobs(document, words, { agreed: true, now: testDay })}${cityOf(document, words)}`
    t.equal(told(sheet(backed('verified')), note), 3)
    t.equal(told(sheet(bare), note), 0)
  }
})
