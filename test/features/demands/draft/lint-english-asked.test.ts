import t from 'tap'
import { lintDemand } from '../../../../src/features/demands/draft/index.ts'

const refused = `
under 35s only
DOB after 1995
Atheists only
Christian faith required
Must not be married
Passport: Indian
Citizenship: US
Exclusively for Indians
Nationality (Indian)
Applicants must be Pakistani.
Age should not exceed 35 years.
No females.
Hindu not allowed.
Gender - Male.
35 years or younger
up to 35 years old
max 30 years
age < 35
Unmarried
Women need not apply
EU passport required
Filipino preferred
Nationality - Indian
Religion Islam
Tokyo, males only, Muslims only
Age: 25 - 35
Age limit 30
Maximum age: 35
Max age 35 years
The maximum age for applicants is 35.
Candidates must be below 35 years.
Must be between 22 and 30.
You must be under 40 years of age.
Preferably under 30.
Not older than 35.
No older than 35 years.
Younger than 30 preferred
Over 40 need not apply
No one over 45.
Born after 1995
born in 1990 or later
Candidates in their twenties
young and energetic candidates
Looking for a young developer
Young engineers preferred
35 yrs and below
Ages 20-30
Aged 20 to 30
age between 20 and 30
age up to 28
Age must be less than 30 years
Age above 50 not accepted
upper age limit applies
Experience 5 years, max 30 years of age
Gender Male
Gender preference: female
Sex: F
Gender is male
Males preferred.
Female is preferred
Preferably female
Looking for a female designer
Hiring female engineers
Suitable for ladies
No women please
No girls
Girls not allowed
Men should not apply
Position for men only
This job is for women only
For women only.
Female graphic designer for our office
Candidates should be male
The engineer must be a man.
Only males
Ladies only
We prefer men
Preference will be given to females
Muslims preferred
Must be Muslim
No Muslims
Muslims need not apply
Only Christians may apply
Christian candidates preferred
Faith: Christian
Religion - Hindu
Religion must be Islam
Non-Muslims only
We are looking for a Hindu
Applicants should be Sikh.
Must be unmarried.
Should be single.
Married applicants preferred
Single only
No married candidates
Marital status - single
Marital status should be married
unmarried only
Must be Indian.
Should be Japanese.
You must be Japanese.
Candidates must be Japanese nationals.
Must be an Indian citizen
Indians only
Only Pakistanis
Pakistanis only
No Indians.
No foreigners
Foreigners need not apply.
Non-Japanese not accepted
Pakistanis not eligible
Japanese candidates only
Japanese people only
Japanese only.
Chinese candidates preferred
Looking for Indian developers
Seeking a Pakistani engineer
US citizens only
US citizenship required
UK passport holders only
Must hold a Japanese passport
Nationality: Japanese
Nationality must be Saudi
Saudi nationals only
Filipinos preferred
Pakistani nationals preferred.
Only Indian candidates can apply
Emiratis preferred
Regardless of experience, males preferred
Age: 22 to 30 years
Age between 25 and 35 preferred
Applicants above 40 years will not be considered.
Only candidates under 30 will be considered.
We need people below 35 years of age
Must not be older than 40.
Age less than 35
Age not more than 35 years
Age max. 35
Upper age limit: 40
Candidate should be 25-30 years old
No one above 40 years
Female candidates are preferred.
Only female applicants.
Male only
Females only.
Girls only
Not for women.
Males only need apply.
Sex - female
Gender: M
We only hire men.
Job open to men only
Should be a female.
Ladies preferred
Muslim only
Must be a Christian.
Only Muslims should apply
Buddhists preferred
Christians not eligible
Shia not allowed
Jews not accepted
Religion: Christian only
Divorced not allowed
Bachelor (unmarried) preferred
Marital Status Single
Married women not allowed
Only unmarried candidates
Pakistani citizens only
Pakistani nationality required
Applicants should be Indian nationals
Only Filipinos
Nepali citizens only
Bangladeshi preferred.
British citizens preferred
Must have EU passport
Must be an American.
Chinese nationals only
Local nationals only
Sri Lankan required
Indians need not apply
Arab nationals preferred
Saudi only
GCC nationals only
European candidates only
No Pakistanis
Nationality is Japanese
Indians only.
`

t.test('what asks is found and named', async t => {
  for (const text of refused.trim().split('\n')) {
    const found = lintDemand(text)
    t.ok(found.length > 0, text)
    for (const { start, end, phrase } of found) t.equal(text.slice(start, end), phrase)
  }
})
