// The main job on files: imports CVs, drafts a demand from each ad, matches, and writes a line per ad.
import { createWriteStream } from 'node:fs'
import type { Writable } from 'node:stream'
import { parseArgs } from 'node:util'
import { AppError } from '../src/errors.ts'
import { loadReference } from '../src/reference/index.ts'
import { readJsonLines, textOf } from './json-lines.ts'
import { databaseMatcher } from './match/in-database.ts'
import type { Ad, Matcher } from './match/matcher.ts'
import { reportOf } from './match/report.ts'
import { createProgress } from './progress.ts'

const usage =
  'usage: npm run --silent match -- --ads FILE.jsonl --cvs FILE.jsonl [--top N] [--out FILE.jsonl] [--mask-titles] [--levels estimated|stated]\n' +
  '  --top N        people per ad, 10 unless told; 0: everybody\n' +
  '  --mask-titles  matches by the text of the ads alone\n' +
  '  --levels       where an ad names no level: estimated by how much it stresses the skill (unless told), or none'

interface Options {
  ads: string
  cvs: string
  top: number
  out: string | undefined
  maskTitles: boolean
  levels: 'stated' | 'estimated'
}

function optionsOf(): Options {
  const { values } = parseArgs({
    options: {
      ads: { type: 'string' },
      cvs: { type: 'string' },
      top: { type: 'string', default: '10' },
      out: { type: 'string' },
      'mask-titles': { type: 'boolean', default: false },
      levels: { type: 'string', default: 'estimated' },
    },
  })
  if (
    values.ads === undefined ||
    values.cvs === undefined ||
    !/^\d{1,7}$/.test(values.top) ||
    !/^(stated|estimated)$/.test(values.levels)
  )
    throw new AppError('invalid-input', usage)
  return {
    ads: values.ads,
    cvs: values.cvs,
    top: Number(values.top),
    out: values.out,
    maskTitles: values['mask-titles'],
    levels: values.levels as Options['levels'],
  }
}

async function run({ ads, cvs, top, out, maskTitles }: Options, matcher: Matcher): Promise<void> {
  const progress = createProgress()
  const people = []
  for await (const line of readJsonLines(cvs))
    people.push({ id: String(line.value.id ?? line.place), text: textOf(line, 'text') })
  progress.step('Importing CVs', people.length)
  const times = new Map<string, number>()
  for (const { id, text } of people) {
    // Files repeat ids; a later person must not hide an earlier one.
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    await matcher.importProfile(time === 1 ? id : `${id}~${time}`, text)
    progress.add()
  }
  const asked: Ad[] = []
  for await (const line of readJsonLines(ads)) {
    const { id, title } = line.value
    const named = typeof title === 'string' && title !== '' && !maskTitles ? { title } : {}
    asked.push({ id: String(id ?? line.place), text: textOf(line, 'text'), ...named })
  }
  progress.step('Matching ads', asked.length)
  // At a terminal a person reads along; JSON goes to --out, or to standard output where that is a pipe.
  const report = process.stdout.isTTY ? ([] as string[]) : undefined
  const output: Writable | undefined =
    out !== undefined ? createWriteStream(out) : report ? undefined : process.stdout
  const failed = new Promise<never>((_, reject) => output?.once('error', reject))
  failed.catch(() => {})
  for (const ad of asked) {
    const matched = await matcher.match(ad, top)
    report?.push(reportOf(ad, matched))
    if (output && !output.write(`${JSON.stringify(matched)}\n`))
      await Promise.race([failed, new Promise(resolve => output.once('drain', resolve))])
    progress.add()
  }
  progress.end()
  if (output && output !== process.stdout)
    await Promise.race([failed, new Promise<void>(resolve => output.end(resolve))])
  if (report) process.stdout.write(report.join(''))
}

try {
  const options = optionsOf()
  const matcher = await databaseMatcher(loadReference(), new Date(), options.levels)
  try {
    await run(options, matcher)
  } finally {
    await matcher.end()
  }
} catch (error) {
  const code = (error as NodeJS.ErrnoException).code ?? ''
  if (!(error instanceof AppError) && !code.startsWith('ERR_PARSE_ARGS') && !/^E[A-Z]+$/.test(code))
    throw error
  process.stderr.write(`${(error as Error).message}\n`)
  process.exitCode = 1
}
