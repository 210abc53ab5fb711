import t from 'tap'
import { lintDemand } from '../../../../src/features/demands/draft/index.ts'
import { takesAsLongAsItIs } from '../../../fixtures/processor-time.ts'

const accepted = `
Passport reader for Indian customers
A passport photo service
Citizenship is not asked
Must not be single threaded
Response time below 30, ideally 20
Communication in Japanese only
Latency under 20.
Docker image age: 30 days
maximum age of cache entries
Managed teams of over 20, in Asia
Team size under 20, flat hierarchy.
Fashion app for women only
5 years of experience
Max 30 years of experience
maximum 20 years experience
10 to 20 years of experience in banking
Experience: 15 years or more.
At least 20 years of professional experience
Japanese language required
Japanese required
English and Japanese required
Japanese preferred, English is fine
German a plus
Korean preferred
Chinese is a must
Business Japanese is mandatory.
Native Japanese preferred
Meetings are Japanese only
Documentation is in Japanese only.
Only Japanese is spoken in the office
We only use Japanese.
Pakistani engineers of our team
Our Pakistani engineers will help you settle
Work with Indian and Japanese customers
Our clients are Japanese companies
Visa sponsorship for Pakistani nationals
We sponsor visas; Pakistani passport holders get help.
A valid passport is required.
Indian market experience preferred
Equal opportunity: we welcome all applicants regardless of sex, religion or nationality.
We hire people of every religion, gender and age.
All qualified applicants will receive consideration without regard to race, color, religion, sex, marital status, age or national origin.
We do not discriminate on grounds of age, gender, religion (Muslim, Christian, Hindu) or marital status (single or married).
Women and men, Muslims and Christians, married or single: everybody is welcome.
Whether you are male or female, married or unmarried, 25 or 55, you are welcome.
Male or female candidates.
Male/Female
Gender: male or female
Gender: any
Nationality: any
Religion: not relevant
Nationality is not considered
Age does not matter.
No age limit
No upper age limit.
Must be 18 or older
Must be at least 18 years old
Applicants must be over 18.
minimum age 18
The average age of our team is 30.
Average age: 32
The company is over 30 years old.
We are a 25-year-old company
a 40 years old codebase
Our product is for children aged 6 to 12
Users aged 18 to 34
Mortgage terms of max 30 years.
Loans up to 30 years.
Backups not older than 30 days
Response time must be under 30 ms
Latency must be below 20.
Pages must be under 30 kB
CPU load should be below 50.
max-age=60
Cache-Control: max-age 60
Session age 30 minutes
Over 30, mostly senior, engineers work here
Under 20 people
We are over 50 people
Work with over 30 engineers
Single sign-on required
Single page applications preferred
single engineer responsible for a service
a single candidate profile
No single points of failure
male connectors preferred
No male connectors.
female header pins
man page, manpower planning, man-hours
Master's required; bachelor preferred
Women who code network
We encourage women to apply.
Females are encouraged to apply
We support female engineers with mentoring
An app for Muslims only
Halal food app for Muslims
Prayer room for Muslim colleagues
Our Muslim engineers have a prayer room
Christian Dior is a client
Christian leads the team
Sikh temple next door
We are a young company looking for talent
Young, dynamic team
Mentoring young engineers
Unmarried partners may come with you
US time zone overlap required
Remote (US only)
EU only
UK based
European hours
Work authorization in Japan required
You must hold a valid work permit
American English preferred
Indian Standard Time required
British company seeking engineers
Seeking Japanese speakers
Looking for a Japanese speaking engineer
Looking for an Indian market manager
Chinese food provided
Japanese language school paid
Fluent in French only
Arabic required
Age of Empires players
age verification software
Image age 30
Serverless functions under 50.
20 to 30 engineers
between 20 and 30 people
20 years and above experience
Team of 25, aged code
Sex education app
Gender equality matters
religion and nationality do not matter
Dating app for single women
Managed 4 projects
We managed 24 data centres
People over 20 countries use it
team with over 20 years of history
Must be available for 20 hours
You must be within 30 minutes of the office
Candidates must be available 40 hours a week
Applicants must be fluent in Japanese.
You must be a Japanese speaker
You must be American Board certified
No Japanese required
No Japanese? No problem.
Japanese not required.
Salary in the 30s
Ages ago
We have served over 30 customers.
Throughput above 40.
Discount up to 30 years
Over 20 years in business.
Our average engineer is 34 years old
20+ years of experience
minimum 15 years experience
Less than 20 minutes from the station.
Age of the data, caching age
Our founders are in their 40s.
We are looking for an experienced engineer
We build software for women's health
Women's health app
Men's fashion shop
Mandatory: 2 years of Java
Human resources, salesmanship
manual testing, manage 30 servers
Singleton pattern, single tenant
Married filing status in payroll software
Marital status field in HR system
Employee master data incl. gender and religion fields
Gender: field of the form
Indian cuisine in the canteen
American company in Lahore
Korean is welcome but not required
Must be fluent in Japanese or German.
Must be Japanese-speaking
Should be German speaking
Visa: we support all nationalities
Nationality does not matter
We have 30 nationalities in the team
Pakistani candidates are welcome, as are all others
Open to candidates from Pakistan
Passport required for the visa
Work permit required
Japanese citizens and foreigners work together in our team
Halal meals and a prayer room
Friday prayer is possible
Christmas party
Muslim-friendly workplace
Reports to the manager, Ms. Tanaka
She or he will lead the team
Parental leave for mothers and fathers
Equal pay for men and women
Sex, age and religion play no role.
We do not ask for age, sex, religion, marital status or nationality.
Females, males and everybody else are welcome
up to 20 years of warranty
kernel under 30 lines
Java 17 or older
Support for Java 21 and below
Python 3.12 or younger
iOS 18 and above
Ages: 6-12 reading app
A team of 18 to 25 engineers
Max 30 hours
Max. 40 hours a week.
Max 20 years of data
German market, French customers only
US customers only
The client is Saudi.
Asian markets preferred
European language preferred
Singapore is required
English only.
The office language is Japanese only
`

t.test('what asks nothing passes', async t => {
  for (const text of accepted.trim().split('\n')) t.same(lintDemand(text), [], text)
})

t.test('a line of a list that is one word', async t => {
  t.match(lintDemand('Requirements\n- BSc\n- Male\n- Java')[0], { about: 'sex', phrase: 'Male' })
})

t.test('takes no longer than the text is long', async t => {
  const pieces = [
    'age ',
    'age under ',
    '20 ',
    'young ',
    'no ',
    'must be ',
    'only ',
    'single, ',
    '\n- ',
    '女性',
    '日本人',
  ]
  await takesAsLongAsItIs(t, pieces, 5_000, lintDemand)
})
