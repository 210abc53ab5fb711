import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { run } from './run.ts'

/** A folder with an input of these lines and an output of an earlier day. */
function files(t: Test, ...lines: (string | Buffer)[]) {
  const folder = t.testdir({ 'out.jsonl': 'of yesterday\n' })
  const [input, output] = [join(folder, 'in.jsonl'), join(folder, 'out.jsonl')]
  writeFileSync(
    input,
    Buffer.concat(lines.map(line => Buffer.concat([Buffer.from(line), Buffer.from('\n')]))),
  )
  return { folder, input, output }
}

t.test('a wrong line leaves the output as it was, and no other file', async t => {
  const good = '{"phrase":"core java"}'
  for (const [wrong, said] of [
    ['{"phrase":', /in\.jsonl:2: not valid JSON/],
    ['["core java"]', /in\.jsonl:2: expected a JSON object/],
    ['{"text":"core java"}', /in\.jsonl:2: "phrase" must be a text/],
    [
      Buffer.concat([Buffer.from('{"phrase":"caf'), Buffer.from([0xe9]), Buffer.from('"}')]),
      /in\.jsonl:2: .*not UTF-8/,
    ],
  ] as const) {
    const { folder, input, output } = files(t, good, wrong, good)
    const { code, stderr } = await run('normalise.ts', ['--in', input, '--out', output])
    t.equal(code, 1)
    t.match(stderr, said)
    t.notMatch(stderr, /\n.*\n/, 'one line')
    t.equal(readFileSync(output, 'utf8'), 'of yesterday\n')
    t.same(readdirSync(folder).sort(), ['in.jsonl', 'out.jsonl'])
  }
})

t.test('lines as they come: a byte order mark, CRLF, empty lines, separators inside a text', async t => {
  const { folder, input, output } = files(t, '\ufeff{"phrase":"core java"}\r', '', '{"phrase":"x\u2028y"}')
  t.same(await run('normalise.ts', ['--in', input, '--out', output]), { code: 0, stdout: '', stderr: '' })
  const written = readFileSync(output, 'utf8')
  t.match(
    written.split('\n').map(line => line && JSON.parse(line)),
    [
      { phrase: 'core java', skills: [{ id: 'java', label: 'Java' }] },
      { phrase: 'x\u2028y', skills: [] },
      '',
    ],
  )
  t.same(readdirSync(folder).sort(), ['in.jsonl', 'out.jsonl'])
  t.equal((await run('normalise.ts', ['--in', input])).stdout, written, 'without --out to standard output')
  t.equal((await run('normalise.ts', ['--in', input, '--out', '/dev/null'])).code, 0, 'devices are no files')
})

t.test('files that are not there', async t => {
  const { folder, input, output } = files(t, '{"id":1,"text":"Python"}')
  const nowhere = join(folder, 'no', 'out.jsonl')
  const cases = [
    [['--in', input, '--out', nowhere], `--out ${nowhere}: there is no folder ${join(folder, 'no')}\n`],
    [['--in', input, '--out', folder], `--out ${folder}: is a folder, not a file\n`],
    [['--in', nowhere, '--out', output], `${nowhere}: no such file\n`],
  ] as const
  for (const [args, stderr] of cases) t.match(await run('extract.ts', args), { code: 1, stderr })
  t.equal(readFileSync(output, 'utf8'), 'of yesterday\n')
})

t.test('match reads both files before it imports anybody', async t => {
  const { folder, input, output } = files(t, '{"id":1,"text":"Python"}')
  const wrong = join(folder, 'wrong.jsonl')
  writeFileSync(wrong, '{"id":1}\n')
  const args = (ads: string, cvs: string) => ['--ads', ads, '--cvs', cvs, '--out', output]
  for (const given of [args(wrong, input), args(input, wrong)]) {
    const { code, stderr } = await run('match.ts', given)
    t.equal(code, 1)
    t.equal(stderr, `${wrong}:1: "text" must be a text\n`)
  }
  t.equal(readFileSync(output, 'utf8'), 'of yesterday\n')
  t.same(readdirSync(folder).sort(), ['in.jsonl', 'out.jsonl', 'wrong.jsonl'])
})
