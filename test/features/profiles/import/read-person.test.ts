import t from 'tap'
import { proposeFromFile, proposeProfile } from '../../../../src/features/profiles/import/index.ts'
import {
  proposalToDocument,
  proposalToFacts,
} from '../../../../src/features/profiles/import/proposal-facts.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const on = '2026-11-22'
/** A question mark stands behind what is only guessed. */
const readIn = (text: string) => valuesOf(proposeProfile(text, reference, { on }).identity)
const valuesOf = (identity: ReturnType<typeof proposeProfile>['identity'] = {}) =>
  Object.fromEntries(
    Object.entries(identity).map(([name, { value, estimated }]) => [name, estimated ? `${value} ?` : value]),
  )

t.test('names and contact at the top of a CV', async t => {
  t.same(
    readIn(
      'Ayesha Siddiqui\nعائشہ صدیقی\nSenior Backend Engineer\nLahore | ayesha.s@example.org | 0300 1234567\nSkills: Python',
    ),
    {
      latinName: 'Ayesha Siddiqui',
      nativeName: 'عائشہ صدیقی ?',
      email: 'ayesha.s@example.org',
      phone: '+923001234567',
    },
  )
  t.same(readIn('CURRICULUM VITAE\nMUHAMMAD BILAL KHAN\nObjective\nTo work'), {
    latinName: 'MUHAMMAD BILAL KHAN ?',
  })
  t.same(readIn('Backend developer\nali hassan\nali.hassan@example.org\nSkills\nGo'), {
    latinName: 'ali hassan',
    email: 'ali.hassan@example.org',
  })
  t.same(readIn('Dr. Imran ul Haq, PhD\nKarachi\nSkills\nGo'), { latinName: 'Imran ul Haq ?' })
})

t.test('names that are said to be one', async t => {
  t.same(readIn('Name: Sana Tariq  Date of Birth: 1 May 1990\nMobile No: 03451234567'), {
    latinName: 'Sana Tariq',
    phone: '+923451234567',
  })
  t.same(readIn('Name\nHina Malik\nSkills\nJava'), { latinName: 'Hina Malik' })
  t.same(readIn('First Name: Ali\nLast Name: Raza'), { latinName: 'Ali Raza' })
  t.same(readIn('Full Name (in Urdu): عمر فاروق\nFull Name: Omar Farooq'), {
    latinName: 'Omar Farooq',
    nativeName: 'عمر فاروق',
  })
  t.same(readIn('履歴書\n氏名　アイシャ・シディキ（Ayesha Siddiqui）\n電話: +81 90-1234-5678'), {
    latinName: 'Ayesha Siddiqui',
    phone: '+819012345678',
  })
  t.same(readIn('Skills\nGo\nPersonal Details\nName: Zara Sheikh\nFather Name: Tahir Sheikh'), {
    latinName: 'Zara Sheikh',
  })
})

t.test('what is somebody else’s, or no name, is not proposed', async t => {
  for (const text of [
    'Web Developer\nMargalla Softworks\nSkills\nReact',
    'New York\nSoftware House\nSkills\nGo',
    'Machine Learning\nSkills\nPython',
    'Father’s Name: Abdul Rahman\nCNIC: 35202-1234567-1\nSkills\nGo',
    'Skills\nGo\nReferences\nMr. Asif Ali, asif@example.org, 0300 7654321',
    'Experience\nDeveloper, X Ltd, 2015 - 2019\nWrote to support@example.org',
  ])
    t.same(readIn(text), {}, text)
})

t.test('each with the words it was read from, and nowhere else', async t => {
  const raw = '<p>Ayesha <b>Siddiqui</b></p><p>Mobile: 0300-1234567</p><p>Skills: Python</p>'
  const proposal = proposeProfile(raw, reference, { on })
  t.match(proposal.identity, {
    latinName: { value: 'Ayesha Siddiqui', words: { text: 'Ayesha <b>Siddiqui' } },
    phone: { value: '+923001234567', words: { text: '0300-1234567' } },
  })
  for (const { words } of Object.values(proposal.identity ?? {}))
    t.equal(raw.slice(words!.start, words!.end), words!.text)
  const { identity: _, ...rest } = proposal
  const others = [rest, proposalToDocument(proposal), proposalToFacts(proposal, { id: 'p', version: 1 })]
  t.notMatch(JSON.stringify(others), /Ayesha|Siddiqui|1234567/, 'neither facts nor document hold it')
})

t.test('structured files state it in fields of their own, which are no part of the text', async t => {
  const resume = {
    basics: {
      name: 'Ayesha Siddiqui (عائشہ صدیقی)',
      email: 'ayesha@example.org',
      phone: '0300 1234567',
    },
    skills: [{ name: 'Python' }],
  }
  const read = await proposeFromFile(new TextEncoder().encode(JSON.stringify(resume)), reference, { on })
  t.same(valuesOf(read.proposal.identity), {
    latinName: 'Ayesha Siddiqui',
    nativeName: 'عائشہ صدیقی',
    email: 'ayesha@example.org',
    phone: '+923001234567',
  })
  t.notMatch(read.text, /Ayesha|example|1234567/)
  const europass = `<SkillsPassport><LearnerInfo><Identification>
    <PersonName><FirstName>Bilal</FirstName><Surname>Ahmed</Surname></PersonName>
    <ContactInfo><Email><Contact>bilal at example</Contact></Email><TelephoneList>
      <Telephone><Contact>+44 2079460000</Contact><Use><Code>home</Code></Use></Telephone>
      <Telephone><Contact>+92 321 7654321</Contact><Use><Code>mobile</Code></Use></Telephone>
    </TelephoneList></ContactInfo>
    <Demographics><Birthdate year="1990"/><Gender><Code>M</Code></Gender></Demographics>
  </Identification><Headline><Description><Label>Tester</Label></Description></Headline></LearnerInfo></SkillsPassport>`
  const { proposal } = await proposeFromFile(new TextEncoder().encode(europass), reference, { on })
  t.same(valuesOf(proposal.identity), { latinName: 'Bilal Ahmed', phone: '+923217654321' })
  t.notMatch(JSON.stringify(proposal), /1990/)
})
