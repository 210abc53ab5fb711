import t from 'tap'
import { proposeProfile } from '../../../../src/features/profiles/import/propose-profile.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const proposed = (text: string) => proposeProfile(`Ali Khan\n${text}`, reference, { on: '2026-11-22' })
const skillsOf = (text: string) => proposed(text).skills.map(({ skill }) => skill)

t.test('an address gives no skill, nor does the label before it', async t => {
  for (const line of [
    'https://github.com/ali/react-shop',
    'linkedin.com/in/ali-python-developer',
    'LinkedIn: www.linkedin.com/in/ali-python-developer',
    'GitHub: github.com/ali/react-redux-shop | LinkedIn Profile: https://linkedin.com/in/ali',
    '[GitHub](https://github.com/ali)',
    'Portfolio: ali-vue.dev, ali.github.io/node',
    'Kaggle - https://www.kaggle.com/ali',
    'Stack Overflow: stackoverflow.com/users/1/ali-java',
    'ali.python@gmail.com',
  ])
    t.same(skillsOf(line), [], line)
})

t.test('a product that is called like a host is one', async t => {
  t.same(skillsOf('Skills\nmonday.com, Socket.io, ASP.NET/MVC, Node.js/Express'), [
    'monday-com',
    'websocket',
    'asp-net',
    'mvc',
    'nodejs',
    'express',
  ])
  t.same(skillsOf('Skills\nGit, GitHub, Java'), ['git', 'github', 'java'])
})

t.test('words inside the name of a certificate give no skill', async t => {
  for (const [name, id] of [
    ['AWS Certified Solutions Architect – Associate', 'aws-solutions-architect-associate'],
    ['Certified Kubernetes Administrator (CKA)', 'cncf-cka'],
    ['HashiCorp Certified: Terraform Associate', 'hashicorp-terraform-associate'],
    ['CCNA Routing and Switching', 'cisco-ccna'],
  ] as const) {
    const { skills, certifications } = proposed(`Certifications\n${name}, 2024\n${name}`)
    t.same(
      certifications.map(({ certification }) => certification),
      [id],
      name,
    )
    t.same(skills, [], name)
  }
  t.same(skillsOf('Certifications\nAWS Certified Solutions Architect – Associate\nSkills\nAWS, Terraform'), [
    'aws',
    'terraform',
  ])
})

t.test('a skill that is also a certificate stays one outside of their list', async t => {
  t.same(skillsOf('Skills\nITIL v4'), ['itil'])
  t.same(skillsOf('Certifications\nITIL v4'), [])
})
