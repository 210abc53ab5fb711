import t from 'tap'
import { lintDemand } from '../../../../src/features/demands/draft/index.ts'

const accepted = `
5 to 8 years of experience
25 to 35 years of experience
25 to 35 years of combined experience
max 5 years
Contract for 3 years maximum
35 years of history
20-30 years old technology
Chinese language
Chinese required
No Chinese required
no Chinese characters in file names
No Chinese language needed
No Japanese skills required
No English necessary
women-in-tech sponsor
We sponsor Women in Tech
single sign-on
single point of contact
single-page app
master data
Mr. Tanaka is your contact
Ms. Sato will interview you
Mr. and Mrs. Suzuki founded the company
Mrs. Khan leads the team
man-months
manage a team of 20 to 30 people
20 to 30 years of data
bonds of 25 to 35 years
mortgages of 20 to 30 years
10 to 15 years in banking
native apps
React Native required
Native Android developer
Native mobile apps only
native English speaker
mother tongue Japanese
Japanese native level
English native or bilingual
cloud-native
born in the cloud
a product born in 2015
married data sets
parent and child nodes
no children in the DOM tree
parent-child relationships
child processes must not be orphaned
children's education app
Childcare support available
child care leave available
maternity leave available
pregnant employees get additional leave
family-friendly
white papers
white-box testing
black-box testing
whitelist and blacklist
black belt in Six Sigma
Black Friday traffic
caste your vote
cast types
local development environment only
local variables
localisation
locals and globals in Python
Local candidates are welcome, relocation is paid for others
Works with local authorities
expat package
Arabic speakers
Punjabi market
Bengali speakers preferred
Asian markets
European customers only
Western Union
Race conditions
race condition debugging
data race detector
ethnic food in the canteen
ethnically diverse team
origin headers
CORS origin
country of origin labelling
place of origin field
Git origin
beards and sandals welcome
prayer breaks are respected
fasting colleagues get flexible hours
religion-neutral
hijab-friendly office
U-Next
U-Boot
Under 30 minutes from the station
Under-18 content moderation
under 30 ms latency
U18 games
under 35 employees
35 employees maximum
35 people max
30 days max
30 hours max per month
Max 35 hours per week
up to 35 hours a week
40 hours max
25 to 35 hours
18 to 25 engineers
20-30 minutes
senior engineers preferred
Junior developers welcome
fresh graduates welcome
recent graduates welcome
Generation of code
Gen 2 hardware
next-gen
Millennium
Boy Scout rule
Girls Who Code partner
lady bug
guys and gals
Hey guys
manned mission
man pages
middleman
workmanship
Work permit for Japan required
Must be authorized to work in the US
security clearance
Must live in the EU
Residents of Pakistan only
EU residents only
US residents only
Visa holders welcome
no visa sponsorship
We cannot sponsor visas
Candidates from all nationalities
All nationalities welcome
Bachelor's degree only
Bachelors or masters required
Bachelor of Science preferred
bachelor in CS required
Single (1) vacancy
single developer on the team
singles matching service
Marriage matching app
25 to 35 people
We have between 25 and 35 engineers
You are between two teams
You are between jobs
Experience: 20 to 25 years
20 to 25 years of COBOL
Experience of 20 to 25 years
20-25 years experience in telecom
18-24 months
max 20 years experience
Maximum 20 years
Contract period: 20 years maximum
The software is 25 to 35 years old
data retention: 25 to 35 years
U-25 product code
U-40 submarine
up to U-30 racks
30U rack
20U rack space
42U
under-20 ms latency
Gen Z customers
apps for Gen Z
Gen Z users only see short videos
millennial customers
young users
youth sports app
products for young people
older browsers not supported
older versions are not accepted
older devices not supported
old people use our app
no older browsers
elderly care software
the elderly are our users
care robots for the elderly
No children component
no children allowed in the server room
Parents' portal
parents not found
No parents in the graph
no parent process
mothers and babies app
Our founders are mothers
born in 2020, we are growing
Born in Japan, our company builds robots
Founded and born in Tokyo
Japan-born startup
Born in the USA, made for the world
pregnancy tracking app
maternity app
no maternity data
We do not ask about pregnancy or children
white label
whites of eggs
black and white only
White only theme
Blacks and whites in images
white background required
brown bag lunches
native code only
native Japanese speaker required
Nationality field validation
place of birth: field of the form
race: condition in Go
race conditions only
no race conditions
no Japanese fonts
no Chinese fonts installed
English only, no Japanese
No Japanese.  English is our working language.
We speak English; no Japanese needed
No Japanese? That is fine.
No German required.
Only English
Only Japanese documents
Only Chinese characters
Only Japanese can be selected in the dropdown
no expat allowance
expats and locals work together
expatriate package
foreign passport support in KYC
western digital drives preferred
No visa restrictions
Nationality restrictions do not apply
there are no nationality restrictions
no restriction on nationality
we need a man-in-the-middle proxy expert
we need a manager
we need a woman-led team
We need a mandate
jobs for women in tech community
vacancy for manager
position for men's fashion buyer
housewives use our product
hijab shop
headscarf e-commerce
no veil of secrecy
veil
fasting app
prayer times app developer
must not fast-forward
must not pray that tests pass
without fast feedback
No fast food
no prayers needed, just tests
turban
SQOL
U-NEXT
`

/** Where people work, what they speak or have studied, rather than who they are: read so, because most ads mean that. */
const taken = `
Local candidates only
No visa holders
Punjabi preferred
Native Japanese only
Bachelors only
`

t.test('what asks nothing passes', async t => {
  for (const text of `${accepted.trim()}\n${taken.trim()}`.split('\n')) t.same(lintDemand(text), [], text)
})
