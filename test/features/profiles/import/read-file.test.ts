import t, { type Test } from 'tap'
import { proposeFromFile, readCvFile } from '../../../../src/features/profiles/import/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'
import { smallDocx, smallPdf, smallZip } from './small-files.ts'

const reference = loadReference()
const on = '2026-11-22'
const bytes = (text: string) => new TextEncoder().encode(text)
const refused = (t: Test, file: Uint8Array, message: RegExp) =>
  t.rejects(readCvFile(file), { code: 'unreadable-file', message })

t.test('PDF', async t => {
  const lines = [
    'Bilal Ahmed',
    'SKILLS',
    'Python, Django, PostgreSQL',
    'WORK EXPERIENCE',
    'Backend Developer 01/2020 - 12/2022',
  ]
  const { format, text, proposal } = await proposeFromFile(smallPdf(lines), reference, { on })
  t.equal(format, 'pdf')
  t.match(text, /Python, Django, PostgreSQL\nWORK EXPERIENCE/)
  t.ok(proposal.skills.some(({ skill }) => skill === 'django'))
  t.match(proposal.jobs, [{ title: 'Backend Developer', from: '2020-01', to: '2022-12', months: 36 }])
  await refused(t, smallPdf([]), /pictures of pages and no text/)
  await refused(t, smallPdf(lines).subarray(0, 60), /broken/)
  const locked = Buffer.from(smallPdf(lines))
    .toString('latin1')
    .replace(
      '/Root 1 0 R',
      '/Root 1 0 R /Encrypt << /Filter /Standard /V 1 /R 2 /O (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) /U (xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx) /P -44 >> /ID [(a) (a)]',
    )
  await refused(t, new Uint8Array(Buffer.from(locked, 'latin1')), /password/)
})

t.test('DOCX', async t => {
  const { format, text, proposal } = await proposeFromFile(
    smallDocx(['Skills', 'Kotlin &amp; Android']),
    reference,
    { on },
  )
  t.equal(format, 'docx')
  t.equal(text, 'Skills\nKotlin & Android')
  t.ok(proposal.skills.some(({ skill }) => skill === 'kotlin'))
  const bomb = ['x'.repeat(70 * 1024 * 1024)]
  await refused(t, smallDocx(bomb), /unpacks to more than/)
  await refused(t, smallDocx(bomb, { claimed: 1000 }), /unpacks to more than/)
  await refused(t, smallDocx(bomb, { claimed: 1000, count: 0 }), /unpacks to more than/)
  await refused(t, smallDocx(['x'.repeat(5 * 1024 * 1024)]), /more than 4 MB of text and marks/)
  const moved = Buffer.from(smallDocx(['Skills']))
  moved.writeUInt32LE(moved.readUInt32LE(moved.length - 10) - 1, moved.length - 10)
  await refused(t, moved, /directory/)
  await refused(t, smallDocx(['Skills']).subarray(0, 500), /directory/)
  await refused(t, smallDocx(['']), /no text/)
  await refused(t, smallZip({ 'a.txt': 'hello' }), /no Word document/)
})

t.test('JSON Resume', async t => {
  const resume = {
    basics: {
      name: 'Nobody',
      label: 'Web Developer',
      email: 'n@example.org',
      summary: 'Builds shops.',
      location: { city: 'Karachi', countryCode: 'PK' },
    },
    work: [
      {
        name: 'Clifton Web',
        position: 'Web Developer',
        startDate: '2021-02-01',
        endDate: '2023-01-31',
        highlights: ['React and Node.js shops'],
      },
    ],
    education: [{ institution: 'NED', studyType: 'Bachelor', area: 'Computer Science', endDate: '2020-06' }],
    skills: [{ name: 'Frontend', level: 'Advanced', keywords: ['React', 'TypeScript'] }],
    languages: [{ language: 'English', fluency: 'Fluent' }],
  }
  const { text, proposal } = await proposeFromFile(bytes(JSON.stringify(resume)), reference, { on })
  t.notMatch(text, /Nobody|example\.org/)
  t.match(proposal.jobs, [
    { title: 'Web Developer', organisation: 'Clifton Web', from: '2021-02', to: '2023-01', months: 24 },
  ])
  t.match(proposal.education, [{ level: 'bachelor', subject: 'computer-science', graduated: 2020 }])
  t.match(proposal.place, { city: 'Karachi' })
  t.ok(proposal.skills.some(({ skill }) => skill === 'typescript'))
  for (const { words } of proposal.skills) t.equal(text.slice(words[0]!.start, words[0]!.end), words[0]!.text)
  await refused(t, bytes('{"a":1}'), /no JSON Resume/)
  await refused(t, bytes('{"work":[{]}'), /not valid JSON/)
  await refused(t, bytes('{"work":{}}'), /\/work: a list/)
  await refused(t, bytes('{"work":["x"]}'), /\/work\/0: an object/)
})

t.test('Europass', async t => {
  const xml = `<?xml version="1.0" encoding="UTF-8"?>
<SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo>
<Identification><PersonName><FirstName>Some</FirstName></PersonName><Demographics><Gender><Code>F</Code></Gender></Demographics></Identification>
<WorkExperienceList><WorkExperience><Period><From year="2019" month="--03"/><To year="2021" month="--05"/></Period>
<Position><Label>System Administrator</Label></Position><Activities>&lt;p&gt;Linux servers&lt;/p&gt;&lt;p&gt;Ansible&lt;/p&gt;</Activities><Employer><Name>Quetta Hosting</Name></Employer></WorkExperience></WorkExperienceList>
<Skills><Linguistic><ForeignLanguageList><ForeignLanguage><Description><Label>German</Label></Description><ProficiencyLevel><Listening>B2</Listening><Reading>C1</Reading><Writing>B1</Writing></ProficiencyLevel></ForeignLanguage></ForeignLanguageList></Linguistic></Skills>
</LearnerInfo></SkillsPassport>`
  const { format, text, proposal } = await proposeFromFile(bytes(xml), reference, { on })
  t.equal(format, 'europass')
  t.notMatch(text, /Some\b|Gender/)
  t.match(proposal.jobs, [
    { title: 'System Administrator', organisation: 'Quetta Hosting', from: '2019-03', to: '2021-05' },
  ])
  t.match(proposal.languages, [{ language: 'de', level: 'B1' }])
  t.ok(proposal.skills.some(({ skill }) => skill === 'ansible'))
  await refused(
    t,
    bytes(`<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`),
    /document type/,
  )
  await refused(t, bytes('<SkillsPassport><a></SkillsPassport>'), /broken at line 1/)
  await refused(t, bytes('<Invoice><a/></Invoice>'), /root is "Invoice"/)
})

t.test('other files', async t => {
  t.equal((await readCvFile(bytes('Go developer'))).format, 'text')
  t.equal((await readCvFile(new Uint8Array([0xff, 0xfe, 0x47, 0, 0x6f, 0]))).text, 'Go')
  await refused(t, new Uint8Array(), /empty/)
  await refused(t, new Uint8Array([0x41, 0xff, 0x42]), /not UTF-8: byte 2/)
  await refused(t, new Uint8Array([0x89, 0x50, 0x4e, 0x47]), /picture/)
  await refused(t, new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1, 2]), /\.doc/)
  await refused(t, bytes('{\\rtf1 hello}'), /RTF/)
  await refused(t, bytes('a\0b'), /binary/)
  await refused(t, new Uint8Array(11 * 1024 * 1024).fill(65), /larger than 10 MB/)
  await refused(t, bytes('12345'), /no words/)
})
