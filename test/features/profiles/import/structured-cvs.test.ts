import t from 'tap'
import {
  proposeFromFile,
  proposeProfile,
  readCvFile,
} from '../../../../src/features/profiles/import/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const on = '2026-11-22'
const bytes = (text: string) => new TextEncoder().encode(text)
const fromFile = async (text: string) => (await proposeFromFile(bytes(text), reference, { on })).proposal

t.test('Europass: degrees and headline are taken as the file states them', async t => {
  const proposal = await fromFile(
    `<SkillsPassport><LearnerInfo>
      <Headline><Description><Label>European project manager</Label></Description></Headline>
      <EducationList><Education><Period><To year="2011" month="--06"/></Period>
        <Title>Bachelor of Science in Physics</Title><Organisation><Name>House of Learning</Name></Organisation>
      </Education></EducationList></LearnerInfo></SkillsPassport>`,
  )
  t.equal(proposal.headline?.value, 'European project manager')
  t.match(proposal.education, [
    {
      level: 'bachelor',
      degree: 'Bachelor of Science in Physics',
      subject: 'physics',
      institution: 'House of Learning',
      graduated: 2011,
    },
  ])
})

t.test('JSON Resume: keywords have the level of their group', async t => {
  const proposal = await fromFile(
    JSON.stringify({
      skills: [
        { name: 'Web', level: 'Master', keywords: ['HTML', 'CSS'] },
        { name: 'Servers', level: 'Beginner', keywords: ['Linux'] },
      ],
    }),
  )
  t.match(Object.fromEntries(proposal.skills.map(({ skill, level }) => [skill, level])), {
    html: { value: 5, estimated: false },
    css: { value: 5 },
    linux: { value: 2, estimated: false },
  })
  t.same(proposal.education, [], 'a level called Master is no degree')
})

t.test('foreign XML is refused', async t => {
  for (const xml of ['<x/>', '<x>Java</x>', '<hr-xml:Candidate/>'])
    await t.rejects(
      readCvFile(bytes(xml)),
      { code: 'unreadable-file', message: /no Europass CV|broken/ },
      xml,
    )
})

t.test('short names of certificates count where certificates are listed', async t => {
  const certificatesOf = (text: string) =>
    proposeProfile(text, reference, { on }).certifications.map(({ certification, issued }) => [
      certification,
      issued,
    ])
  t.same(certificatesOf('Certifications\nCKA, issued March 2025'), [['cncf-cka', '2025-03-01']])
  t.same(certificatesOf('Skills\nJava, CKA'), [], 'elsewhere three letters are anything')
  t.same(certificatesOf('Summary\nI passed CKA in 2024'), [['cncf-cka', undefined]])
})

t.test('sex is left out and said, with or without a colon', async t => {
  for (const line of ['Gender: Male', 'Gender Male', 'Sex - Female'])
    t.match(
      proposeProfile(`Details\n${line}\nSkills\nJava`, reference, { on }).unread.map(({ why }) => why),
      [/^sex: not taken over/],
      line,
    )
})
