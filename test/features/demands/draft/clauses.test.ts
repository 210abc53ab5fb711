import t from 'tap'
import { draftDemand } from '../../../../src/features/demands/draft/index.ts'
import { loadReference } from '../../../../src/reference/index.ts'

const reference = loadReference()
const skillsOf = (text: string) =>
  draftDemand(text, reference).lines.map(
    ({ necessity, anyOf: [{ requirement }] }) =>
      `${necessity} ${'skill' in requirement ? requirement.skill : requirement.kind}`,
  )

t.test('what is said not to be asked is no must', async t => {
  for (const words of [
    'Python not required.',
    'Python knowledge not necessary.',
    'Python not mandatory.',
    'no PHP',
    'Not looking for PHP developers.',
    'You will not need C#.',
    'There is no need for Kubernetes',
    'Pythonは不要です',
    'Pythonの経験は不問',
    'Pythonは必須ではありません',
    'Pythonの経験はなくても可',
  ]) {
    const { unread } = draftDemand(`Requirements\n- Java\n- ${words}`, reference)
    t.same(skillsOf(`Requirements\n- Java\n- ${words}`), ['must java'], words)
    t.match(unread, [{ words: { text: words }, why: 'said not to be asked' }], words)
  }
  t.same(skillsOf('Requirements\n- Java\n- AWS optional.'), ['must java', 'nice aws'])
  t.same(skillsOf('Requirements\n- Python not required but a plus'), ['nice python'])
})

t.test('a negation reaches back to its comma', async t => {
  for (const words of ['Java, no PHP', 'Java experience, PHP not required', 'Java、PHPは不要'])
    t.same(skillsOf(`Requirements\n- ${words}`), ['must java'], words)
  t.same(skillsOf('Requirements\n- No less than 3 years of Java'), ['must java'])
  t.same(skillsOf('Requirements\n- Not only Java but also Python'), ['must java', 'must python'])
})

t.test("the company's own stack is not asked for", async t => {
  for (const words of [
    'We are a company using Ruby on Rails and AWS.',
    'Our team works with Terraform and GCP.',
    'Our engineers work with Kotlin.',
  ]) {
    const { unread } = draftDemand(`${words}\nRequirements\n- Java`, reference)
    t.same(skillsOf(`${words}\nRequirements\n- Java`), ['must java'], words)
    t.match(unread, [{ words: { text: words }, why: "the company's own stack" }], words)
  }
  t.same(skillsOf('You will be working with Kotlin.\nRequirements\n- Java'), ['must kotlin', 'must java'])
})
