import t from 'tap'
import { movedWords } from '../../../../src/features/demands/pages/editor/moved-words.ts'

const stack = 'Our stack: Java, Go.\n\nRequirements\n- 5 years of Java\n- SQL'
const at = stack.lastIndexOf('Java')
const words = { start: at, end: at + 4 }
const shown = (now: string, before = stack, found = words) => {
  const moved = movedWords(found, before, now)
  return moved && [moved.start, now.slice(moved.start, moved.end)]
}

t.test('words stay where they are, whatever else says the same', async t => {
  t.same(shown(stack), [at, 'Java'])
  t.same(shown(`${stack}\n- Java EE`), [at, 'Java'])
  t.same(shown(stack.replace('Our', 'All of our')), [at + 7, 'Java'])
  t.same(shown(stack.replace('Our stack: Java, Go.\n\n', '')), [at - 22, 'Java'])
  t.same(shown(stack.replace('SQL', 'SQL and Java')), [at, 'Java'])
  t.same(shown('Our stack: Java, Go.\n\nRequirements\n- SQL'), [11, 'Java'], 'else the nearest')
  t.equal(shown('Requirements\n- SQL'), undefined)
})

t.test('ends of lines do not move them', async t => {
  const kept = stack.replaceAll('\n', '\r\n')
  const there = kept.lastIndexOf('Java')
  t.same(shown(stack, kept, { start: there, end: there + 4 }), [at, 'Java'])
})
