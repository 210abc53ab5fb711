// Measures extraction, normalising, ranking and drafts on open cases with the scorers that lie beside them.
// Without the data or python3 it says so and ends well: the figures are nobody's precondition.
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs, promisify } from 'node:util'

const run = promisify(execFile)
const home = fileURLToPath(new URL('..', import.meta.url))
const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join(home, '../shared/data') },
    eval: { type: 'string', default: join(home, '../shared/eval') },
  },
})
const data = resolve(values.data)
const scorers = resolve(values.eval)

interface Measure {
  what: string
  figure: string
  goal: string
}

async function python(script: string, ...args: string[]): Promise<string> {
  const { stdout } = await run('python3', [join(scorers, script), ...args], { maxBuffer: 64 << 20 })
  return stdout
}

async function product(script: string, ...args: string[]): Promise<void> {
  await run('npm', ['run', '--silent', script, '--', ...args], { cwd: home, maxBuffer: 64 << 20 })
}

/** First group of `pattern` in `text`. */
function figure(text: string, pattern: RegExp): string {
  return pattern.exec(text)?.[1] ?? 'not measured'
}

/** A measurement that cannot be made is shown as such, with its reason, beside the others. */
async function attempt(rows: Measure[], measure: () => Promise<Measure[]>): Promise<Measure[]> {
  try {
    return await measure()
  } catch (error) {
    const { stderr, message } = error as { stderr?: string; message: string }
    const lines = (stderr?.trim() || message).split('\n')
    const reason = lines.find(line => /error/i.test(line)) ?? lines.at(-1)
    process.stderr.write(`${rows[0]?.what}: ${reason}\n`)
    return rows
  }
}

const missing = (what: string, goal: string): Measure => ({ what, figure: 'not measured', goal })

async function main(): Promise<void> {
  for (const [folder, name] of [
    [data, 'data'],
    [scorers, 'eval'],
  ] as const) {
    if (!existsSync(folder)) {
      console.log(`Nothing measured: there is no ${folder}. Say where it is with --${name} FOLDER.`)
      return
    }
  }
  const hasPython = await run('python3', ['--version']).then(
    () => true,
    () => false,
  )
  if (!hasPython) {
    console.log('Nothing measured: the scorers need python3, which is not on this machine.')
    return
  }
  const work = mkdtempSync(join(tmpdir(), 'hunar-eval-'))
  try {
    console.log(table(await measureAll(work)))
  } finally {
    rmSync(work, { recursive: true, force: true })
  }
}

async function measureAll(work: string): Promise<Measure[]> {
  const input = join(work, 'in')
  const at = (name: string): string => join(data, name)
  const out = (name: string): string => join(work, name)
  await python('make_inputs.py', '--data', data, '--out', input)
  const rows: Measure[] = []

  const extraction = missing('extraction: distinct tools per CV, F1', '0.78')
  rows.push(
    ...(await attempt([extraction], async () => {
      await product('extract', '--in', join(input, 'extract-cvs.jsonl'), '--out', out('x.jsonl'))
      const text = await python('score_extract.py', '--gold', at('cvs.jsonl'), '--pred', out('x.jsonl'))
      const precision = figure(text, /HEADLINE extract.*\bP ([\d.]+)/)
      const recall = figure(text, /HEADLINE extract.*\bR ([\d.]+)/)
      return [
        {
          ...extraction,
          figure: `${figure(text, /doc-lenient F1 ([\d.]+)/)} (P ${precision}, R ${recall})`,
        },
      ]
    })),
  )

  const pakistani = missing('Pakistani phrases with a skill', '0.70')
  const foreign = missing('foreign phrases with a skill', '0.85')
  const spurious = missing('non-IT phrases that get a skill', 'at most 0.05')
  rows.push(
    ...(await attempt([pakistani, foreign, spurious], async () => {
      const outputs: string[] = []
      for (const kind of ['pk', 'hn', 'esco']) {
        outputs.push(out(`${kind}.jsonl`))
        await product(
          'normalise',
          '--in',
          join(input, `normalise-${kind}.jsonl`),
          '--out',
          out(`${kind}.jsonl`),
        )
      }
      const text = await python('score_normalise.py', '--data', data, '--sample', '0', '--pred', ...outputs)
      return [
        { ...pakistani, figure: figure(text, /coverage PK ([\d.]+)/) },
        { ...foreign, figure: figure(text, /\bHN ([\d.]+)/) },
        { ...spurious, figure: figure(text, /HEADLINE.*spurious ([\d.]+)/) },
      ]
    })),
  )

  const ranking = missing('ranking, title masked, nDCG@10', '0.62')
  rows.push(
    ...(await attempt([ranking], async () => {
      const files = ['--ads', join(input, 'rank-ads.jsonl'), '--cvs', join(input, 'rank-resumes.jsonl')]
      await product('match', ...files, '--top', '0', '--out', out('r.jsonl'))
      const gold = ['--ads', at('ranking-ads.jsonl'), '--resumes', at('ranking-resumes.jsonl')]
      const text = await python('score_rank.py', ...gold, '--pred', out('r.jsonl'))
      return [{ ...ranking, figure: figure(text, /nDCG@10 ([\d.]+) \(95%/) }]
    })),
  )

  const asked = missing('Japanese ads: asked skills, F1', '0.70')
  const sides = missing('Japanese ads: must and nice told apart', '0.90')
  rows.push(
    ...(await attempt([asked, sides], async () => {
      const files = ['--ads', at('japanese-ads.jsonl'), '--cvs', at('cvs.jsonl')]
      await product('match', ...files, '--top', '1', '--out', out('ja.jsonl'))
      const gold = ['--gold', at('japanese-ads-gold.jsonl'), '--ads', at('japanese-ads.jsonl')]
      const text = await python('score_draft.py', ...gold, '--pred', out('ja.jsonl'))
      return [
        { ...asked, figure: figure(text, /asked skills F1 ([\d.]+)/) },
        { ...sides, figure: figure(text, /necessity ([\d.]+)/) },
      ]
    })),
  )
  return rows
}

function table(rows: readonly Measure[]): string {
  const lines = [{ what: 'on the open cases', figure: 'figure', goal: 'goal on sealed cases' }, ...rows]
  const wide = Math.max(...lines.map(({ what }) => what.length))
  const middle = Math.max(...lines.map(line => line.figure.length))
  return lines
    .map(line => `${line.what.padEnd(wide)}  ${line.figure.padEnd(middle)}  ${line.goal}`)
    .join('\n')
}

await main()
