import t from 'tap'
import { proposeProfile } from '../../../../src/features/profiles/import/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const read = (text: string) => proposeProfile(text, reference, { on: '2026-11-22' })
const jobsOf = (text: string) =>
  read(text).jobs.map(({ title, organisation, from, to }) => [title, organisation, from, to])
const studiesOf = (text: string) =>
  read(text).education.map(({ level, institution, graduated }) => [level, institution, graduated])

t.test('jobs that stand on one line', async t => {
  t.same(
    jobsOf(`Experience
Senior Software Engineer, Ravi Limited, Jan 2019 - Present
- Built payment services in Java
junior developer, Chenab, Lahore, 2016-2018
Wrote PHP for shops.
QA, Indus Software, Karachi, 2015 - 2016
Test plans and Selenium`),
    [
      ['Senior Software Engineer', 'Ravi Limited', '2019-01', null],
      ['junior developer', 'Chenab', '2016-01', '2018-12'],
      ['QA', 'Indus Software', '2015-01', '2016-12'],
    ],
  )
  t.same(
    jobsOf(`Work experience
DevOps Engineer | 7Rivers | 2021-03 – present
Kubernetes on AWS; Terraform.
Kunhar: Data Analyst, 2018 to 2020
SQL, Tableau
Swat — Data Engineer (Jul 2016 – Jun 2018)
Airflow.
• Worked as Billing Analyst for Soan Daksh from March 2013 to June 2015.`),
    [
      ['DevOps Engineer', '7Rivers', '2021-03', null],
      ['Data Analyst', 'Kunhar', '2018-01', '2020-12'],
      ['Data Engineer', 'Swat', '2016-07', '2018-06'],
      ['Billing Analyst', 'Soan Daksh', '2013-03', '2015-06'],
    ],
  )
  t.same(jobsOf('職務経歴\n2019年4月〜現在 株式会社インダス バックエンドエンジニア\nGoで決済を開発'), [
    ['バックエンドエンジニア', '株式会社インダス', '2019-04', null],
  ])
})

t.test('jobs whose dates stand alone', async t => {
  t.same(
    jobsOf(`WORK EXPERIENCE

Network Ops Associate

Kunhar -  Lahore -

December 2017 to Present

Exposure:
• Provisioning of networks

technical support engineer

Ravi Technologies -

January 2015 to November 2017`),
    [
      ['Network Ops Associate', 'Kunhar', '2017-12', null],
      ['technical support engineer', 'Ravi Technologies', '2015-01', '2017-11'],
    ],
    'under title and employer; a company is no heading',
  )
  t.same(
    jobsOf(`Experience
2019 - 2022
Team Lead
Chenab Labs (Pvt) Ltd
Did Java.
2016 - 2019
Developer
Soan Software
Did PHP.`),
    [
      ['Team Lead', 'Chenab Labs (Pvt) Ltd', '2019-01', '2022-12'],
      ['Developer', 'Soan Software', '2016-01', '2019-12'],
    ],
    'above title and employer',
  )
  t.same(
    jobsOf(`Professional Experience
Position: Network Engineer
Company: Jhelum Telecom
Duration: Jan 2015 - Feb 2016
Tools used: Wireshark
Position: NOC Officer
Company: Swat Net
Duration: Mar 2013 - Dec 2014`),
    [
      ['Network Engineer', 'Jhelum Telecom', '2015-01', '2016-02'],
      ['NOC Officer', 'Swat Net', '2013-03', '2014-12'],
    ],
    'with labels, also after a list of tools',
  )
})

t.test('a job is told once, and its duties are none', async t => {
  t.same(
    jobsOf(`Summary
Experience
Ravi Systems, Lahore
Senior Engineer      Jan 2019 – Present
• Moved services to Go (2019-2020)
Senior Engineer, Ravi Systems, January 2019 to date`),
    [['Senior Engineer', 'Ravi Systems', '2019-01', null]],
  )
})

t.test('schools and years of degrees', async t => {
  t.same(
    studiesOf(`Education

B.Tech in CSE

Kunhar University

2013 to 2017

BSc (Hons) Computer Science, University of the Punjab, 2012
Master of Science in Computer Science (2019) – LUMS
Vijaya High School, 2008`),
    [
      ['bachelor', 'Kunhar University', 2017],
      ['bachelor', 'University of the Punjab', 2012],
      ['master', 'LUMS', 2019],
      ['secondary', 'Vijaya High School', 2008],
    ],
  )
  t.same(
    studiesOf(
      'EDUCATION\nNED University of Engineering & Technology, Karachi\nBE Computer Systems, 2012 - 2016',
    ),
    [['bachelor', 'NED University of Engineering & Technology', 2016]],
    'above the degree',
  )
  t.same(
    studiesOf(
      '■学歴\n2014年4月 大阪大学 工学部 入学\n2018年3月 大阪大学 工学部 情報工学科 卒業\n2020年3月 京都大学大学院 情報学研究科 修了',
    ),
    [
      ['bachelor', '大阪大学', 2018],
      ['master', '京都大学大学院', 2020],
    ],
  )
})
