import t from 'tap'
import { proposeProfile } from '../../../../src/features/profiles/import/propose-profile.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const read = (raw: string) => {
  const proposal = proposeProfile(raw, reference, { on: '2026-11-22' })
  return {
    ...proposal,
    skill: (id: string) => proposal.skills.find(({ skill }) => skill === id),
    jobsAs: proposal.jobs.map(({ title, organisation, from, to }) =>
      [title, organisation, from, to].join(' · '),
    ),
    left: proposal.unread.map(({ start, end, why }) => `${raw.slice(start, end)}: ${why}`),
  }
}

t.test('a table of degrees, and private lines', async t => {
  const { education, jobsAs, certifications, left } = read(`CURRICULUM VITAE
Muhammad Ali Raza
S/O Ghulam Raza
CNIC: 35202-1234567-1
Email: ali.raza96@gmail.com

ACADEMIC QUALIFICATION
Degree            Institute                                Year    Marks/CGPA
BSCS              University of the Punjab, Lahore         2018    3.1/4.0
F.Sc (Pre-Engg)   Govt. College Lahore                     2014    825/1100
Matric (Science)  Govt. High School Model Town             2012    870/1050

PROFESSIONAL EXPERIENCE
Software Engineer, Systems Limited, Lahore                 Jan 2021 – Present
•	REST APIs in Java (Spring Boot) and PostgreSQL
Junior Developer at NetSol Technologies                    Aug 2018 – Dec 2020
•	PHP / Laravel

CERTIFICATIONS
HCIA-Cloud Computing (Huawei) Nov 2022`)
  t.match(education, [
    { level: 'bachelor', institution: 'University of the Punjab', graduated: 2018 },
    { level: 'secondary', degree: 'F.Sc', institution: 'Govt. College Lahore', graduated: 2014 },
    { degree: 'Matric (Science)', institution: 'Govt. High School Model Town', graduated: 2012 },
  ])
  t.same(jobsAs, [
    'Software Engineer · Systems Limited · 2021-01 · ',
    'Junior Developer · NetSol Technologies · 2018-08 · 2020-12',
  ])
  t.match(certifications, [{ certification: 'huawei-hcia-cloud-computing', issued: '2022-11-01' }])
  t.match(left.join('\n'), /S\/O Ghulam Raza: family/)
})

t.test('two columns pasted line by line', async t => {
  const raw = `AYESHA SIDDIQUA                                              SKILLS
UI/UX Designer & Frontend Developer                          Figma            ★★★★★
ayesha.sid@outlook.com                                       React            ★★★☆☆
                                                             Tailwind CSS     ★★☆☆☆
EXPERIENCE                                                   LANGUAGES
Senior UI/UX Designer                                        English  – IELTS 7.5 (2023)
Bazaar Technologies, Karachi                                 Urdu     – mother tongue
March 2022 - Present                                         EDUCATION
- Built a design system in Figma                             BS Media Sciences
UI Designer                                                  SZABIST, 2015-2019
10Pearls, Karachi                                            CERTIFICATES
June 2019 - Feb 2022                                         Google UX Design Certificate (2021)
- Wireframes, usability testing, WordPress sites`
  const { skill, jobsAs, education, languages, certifications, skills } = read(raw)
  t.same(jobsAs, [
    'Senior UI/UX Designer · Bazaar Technologies · 2022-03 · ',
    'UI Designer · 10Pearls · 2019-06 · 2022-02',
  ])
  t.match(skill('figma'), { level: { value: 5, estimated: false } })
  t.match(skill('react'), { level: { value: 3, estimated: false } })
  t.match(skill('tailwind-css'), { level: { value: 2, estimated: false } })
  t.match(education, [{ level: 'bachelor', institution: 'SZABIST', graduated: 2019 }])
  t.match(languages, [
    { language: 'en', test: 'ielts', score: 7.5 },
    { language: 'ur', level: 'C2' },
  ])
  t.match(certifications, [{ certification: 'google-ux-design' }])
  for (const { words } of skills)
    for (const { start, end, text } of words) t.equal(raw.slice(start, end), text)
})

t.test('a table with dates on the right is no second column', async t => {
  const { jobsAs } = read(
    `EXPERIENCE\n${['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H']
      .map(
        (name, index) =>
          `Software Engineer, ${name}soft Ltd                        Jan 20${10 + index} – Dec 20${10 + index}`,
      )
      .join('\n')}`,
  )
  t.equal(jobsAs.length, 8)
})

t.test('Urdu headings, labels and private lines', async t => {
  const { skill, jobsAs, certifications, languages, preferences, left, education } = read(`نام: بلال احمد
Bilal Ahmed — Network Engineer
شہر: پشاور

خلاصہ (Summary)
HCIP-Datacom certified. Looking for jobs in Saudi Arabia or UAE, expected salary SAR 12,000 per month.

تجربہ (Experience)
Nayatel (Pvt) Ltd — Senior Network Engineer — 2019 to date
MPLS, BGP, OSPF
تعلیم (Education)
BE Telecom, UET Peshawar, 2015
مہارتیں (Skills)
BGP (expert), MPLS (advanced), Linux (intermediate), Ansible (basic)
سرٹیفیکیٹ (Certifications)
HCIP-Datacom, Feb 2023; CCNA (expired 2021)
زبانیں (Languages): Urdu, Pashto, English (B2), Arabic (basic)
والد کا نام: احمد خان
تاریخ پیدائش: 12-03-1994`)
  t.same(jobsAs, ['Senior Network Engineer · Nayatel (Pvt) Ltd · 2019-01 · '])
  for (const [id, level] of [
    ['bgp', 5],
    ['mpls', 4],
    ['linux', 3],
    ['ansible', 2],
  ] as const)
    t.match(skill(id), { level: { value: level, estimated: false } }, id)
  t.same(
    certifications.map(({ certification, issued, expires }) => [certification, issued, expires]),
    [
      ['huawei-hcip-datacom', '2023-02-01', undefined],
      ['cisco-ccna', undefined, '2021-01-01'],
    ],
  )
  t.same(
    languages.map(({ language, level }) => [language, level]),
    [
      ['ur', undefined],
      ['ps', undefined],
      ['en', 'B2'],
      ['ar', 'A2'],
    ],
    'a level in brackets is of the name before it',
  )
  t.equal(education.length, 1, '"Linux (intermediate)" is no degree')
  t.match(preferences, {
    countries: { value: ['SA', 'AE'] },
    minimumPay: { value: { amount: 12_000, currency: 'SAR', period: 'month' } },
  })
  t.match(left.join('\n'), /احمد خان: family/)
  t.match(left.join('\n'), /1994: birth date/)
})

t.test('jobs and skills in tables with bars', async t => {
  const { jobsAs, skill, summary, certifications, preferences, left, languages } =
    read(`| Name | Fatima Noor |
| Contact | fatima.noor@gmail.com |

Summary
Data Scientist with 4 years of experience in Python.

| Company | Designation | Duration | Technologies |
| Arbisoft, Lahore | Senior Data Scientist | Jul 2023 - Till date | Python, PyTorch, LangChain, AWS SageMaker, Docker |
| Afiniti, Islamabad | Data Scientist | Sep 2020 - Jun 2023 | Python, SQL, Airflow |

SKILLS MATRIX
Skill | Level | Years | Last used
Kubernetes | Expert | 4 | 2026
Azure | Intermediate | 2 | 2023

Certifications
AWS Certified Machine Learning – Specialty (MLS-C01), issued 10 May 2024, valid until 10 May 2027, ID: AWS-ML-88231
CKA: Certified Kubernetes Administrator, Jan 2024 (exp. Jan 2026)
RHCSA (planned)

Currently learning Scala. Japanese: studying N5.
Preferences: remote from Pakistan or relocation to Germany / Netherlands. Min. salary EUR 55,000 p.a.`)
  t.same(jobsAs, [
    'Senior Data Scientist · Arbisoft · 2023-07 · ',
    'Data Scientist · Afiniti · 2020-09 · 2023-06',
  ])
  t.equal(summary?.value, 'Data Scientist with 4 years of experience in Python.')
  t.match(skill('kubernetes'), {
    level: { value: 5, estimated: false },
    years: { value: 4, estimated: false },
    lastUsed: { value: 2026, estimated: false },
  })
  t.match(skill('azure'), { level: { value: 3 }, years: { value: 2 }, lastUsed: { value: 2023 } })
  t.same(
    certifications.map(({ certification, number, issued, expires }) => [
      certification,
      number,
      issued,
      expires,
    ]),
    [
      ['aws-machine-learning-specialty', 'AWS-ML-88231', '2024-05-01', '2027-05-31'],
      ['cncf-cka', undefined, '2024-01-01', '2026-01-31'],
    ],
  )
  t.equal(skill('scala'), undefined)
  t.match(left.join('\n'), /Scala: the CV says/)
  t.same(languages, [], 'a language that is being learnt is not spoken')
  t.match(preferences, {
    countries: { value: ['DE', 'NL'] },
    workModes: { value: ['remote'] },
    minimumPay: { value: { amount: 55_000, currency: 'EUR', period: 'year' } },
  })
})

t.test('the name behind "Resume of", and labels that are no headline', async t => {
  const { identity, headline, jobsAs } = read(`Resume of Engr. Hassan Javed, PEC # COMP/12345

EMPLOYMENT RECORD:
Organization: Telenor Pakistan, Islamabad
Designation: DevOps Lead
Duration: 03/2022 – to date
Responsibilities:
- Managing EKS clusters
Organization: Contour Software, Karachi
Designation: System Engineer
Duration: 07/2019 – 02/2022
Responsibilities:
- RHEL, Ansible`)
  t.match(identity, { latinName: { value: 'Hassan Javed' } })
  t.equal(headline, undefined)
  t.same(jobsAs, [
    'DevOps Lead · Telenor Pakistan · 2022-03 · ',
    'System Engineer · Contour Software · 2019-07 · 2022-02',
  ])
})
