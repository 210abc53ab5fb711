// The main job on files: imports CVs, drafts a demand from each ad, matches, and writes a line per ad.
import { parseArgs } from 'node:util'
import { AppError } from '../src/errors.ts'
import { loadReference } from '../src/reference/index.ts'
import { openOutput, readJsonLines, sayWhatIsWrong, textOf } from './json-lines.ts'
import { databaseMatcher } from './match/in-database.ts'
import type { Ad } from './match/matcher.ts'
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

/** Files repeat ids; a later person must not hide an earlier one. */
async function readPeople(file: string): Promise<{ id: string; text: string }[]> {
  const times = new Map<string, number>()
  const people = []
  for await (const line of readJsonLines(file)) {
    const id = String(line.value.id ?? line.place)
    const time = (times.get(id) ?? 0) + 1
    times.set(id, time)
    people.push({ id: time === 1 ? id : `${id}~${time}`, text: textOf(line, 'text') })
  }
  return people
}

async function readAds(file: string, maskTitles: boolean): Promise<Ad[]> {
  const ads = []
  for await (const line of readJsonLines(file)) {
    const { id, title } = line.value
    const named = typeof title === 'string' && title !== '' && !maskTitles ? { title } : {}
    ads.push({ id: String(id ?? line.place), text: textOf(line, 'text'), ...named })
  }
  return ads
}

async function run({ ads, cvs, top, out, maskTitles, levels }: Options): Promise<void> {
  // Both files are read to their ends first: a wrong last line must not cost an import.
  const people = await readPeople(cvs)
  const asked = await readAds(ads, maskTitles)
  // At a terminal a person reads along; JSON goes to --out, or to standard output where that is a pipe.
  const report = process.stdout.isTTY ? ([] as string[]) : undefined
  const output = out === undefined && report ? undefined : await openOutput(out)
  try {
    const matcher = await databaseMatcher(loadReference(), new Date(), levels)
    try {
      const progress = createProgress()
      progress.step('Importing CVs', people.length)
      for (const { id, text } of people) {
        await matcher.importProfile(id, text)
        progress.add()
      }
      progress.step('Matching ads', asked.length)
      for (const ad of asked) {
        const matched = await matcher.match(ad, top)
        report?.push(reportOf(ad, matched))
        await output?.write(matched)
        progress.add()
      }
      progress.end()
    } finally {
      await matcher.end()
    }
    await output?.finish()
  } catch (error) {
    await output?.discard()
    throw error
  }
  if (report) process.stdout.write(report.join(''))
}

try {
  await run(optionsOf())
} catch (error) {
  sayWhatIsWrong(error)
}
