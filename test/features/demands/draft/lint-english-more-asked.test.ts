import t from 'tap'
import { lintDemand } from '../../../../src/features/demands/draft/index.ts'

const refused = {
  age: `
35 years max
35 years maximum
25 to 35 years
25-35 years
25 - 35 yrs
Age 25 to 35 years
U-35
Under-30s welcome
Youngsters preferred
Fresh graduates below 25
Candidates aged below 30
Applicant's age must not exceed 32
Candidates above the age of 40 will be rejected
Age: max 30
Maximum 35 years old
max. age 40
not above 35 years
no more than 35 years old
must be born after 1990
Date of birth: 1995 or later
Millennials only
Gen Z only
Digital natives wanted
We want a youthful person
recent graduates under 26
Preferred age 24-32
Ideal age: 25
You are between 25 and 35
You are 25-35 years old
You should be in your 20s
Between 25 and 35 years of age
The candidate should be between 25 and 35 years old
Age requirement: 22–30
(age 20-30)
ages 25 - 40 preferred
Upper age 35
Candidates over 45 will not be considered
Not suitable for people over 40
Age group: 25-35
we prefer candidates below 30 years
`,
  nationality: `
No Chinese
No Chinese please
No Indians or Pakistanis
Indian nationals only
No Pakistani
No Pakistanis please
Only Chinese
Only Japanese nationals
Japanese nationals only
Japanese born only
Born in Japan
Must be born in the US
Citizens of Japan only
Non-Chinese only
No Africans
No Africans or Arabs
Europeans only
Westerners preferred
Caucasian preferred
White candidates preferred
Whites only
No blacks
Asian candidates only
Arabs only
Arab nationality required
UAE nationals only
Emirati only
Saudi nationals preferred
Bangladeshis need not apply
Pathans need not apply
No Pathans
Upper caste only
Brahmin preferred
Expats not allowed
No expats
Western passport holders only
Passport: EU only
Nationality restricted to Japanese
Nationality restrictions apply
he should be an Indian
No Bangladeshi
No Nigerians please
Indian candidates preferred
Preferably Pakistani
Preferably Filipino
Japanese national required
Citizens only
US nationals
UAE national required
GCC citizens preferred
EU citizens only
Chinese applicants only
Chinese people preferred
Only Indians and Pakistanis
Nationality: Pakistan
Nationality - Bangladeshi only
Open to Indian nationals only
Must hold Indian citizenship
passport: Indian
`,
  sex: `
age no bar for males
We need a man
a strong man wanted
He must know Java, male only
Gender: Male preferred
Men preferred for night shifts
Women only team, men do not apply
Female staff required
Male staff required
Salesgirl wanted
Only girls can apply
Lady developer required
female only position
No ladies
Girls need not apply
Not pregnant
Must not be pregnant
No plans for pregnancy
No maternity leave expected
must be male
Preferred gender: Female
Gender: F only
We are looking for a female secretary
Female candidates only.
Ladies are encouraged... only ladies
`,
  religion: `
non-Muslim preferred
Only Sunni Muslims
No Ahmadis
Hindus only
Religion: Muslim
Must be of Christian faith
Buddhist candidates preferred
Islamic faith required
No hijab
Hijab not allowed
Must not wear a headscarf
Must not pray during work
Must be willing to work during Ramadan without fasting
Muslim only please
Only Muslim candidates
Must be Hindu
Religion: Christian preferred
`,
  'marital-status': `
Single women preferred
must be unmarried
married candidates need not apply
bachelor preferred (unmarried)
No children
Without children
No kids
Should not have children
Candidates without family obligations
No family commitments
Marital status: unmarried
Single (unmarried) candidates only
Preferably unmarried female
Married with family preferred
Only unmarried girls
unmarried males preferred
Single, no kids
Status: single
Marital status must be single
married people preferred
`,
}

for (const [about, phrases] of Object.entries(refused))
  await t.test(`${about}: what asks is found and named`, async t => {
    for (const text of phrases.trim().split('\n')) {
      const found = lintDemand(text)
      t.ok(
        found.some(phrase => phrase.about === about),
        text,
      )
      for (const { start, end, phrase } of found) t.equal(text.slice(start, end), phrase)
    }
  })
