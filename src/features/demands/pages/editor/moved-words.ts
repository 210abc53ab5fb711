import { withLineFeeds } from '../../../../portal/forms.ts'

interface Words {
  start: number
  end: number
}

/**
 * Where words of an ad stand after it was edited: what comes behind the edit has moved by its length, and of several
 * places that say the same the nearest is meant. @returns undefined if the ad no longer says it
 */
export function movedWords({ start, end }: Words, before: string, now: string): Words | undefined {
  const said = withLineFeeds(before.slice(start, end))
  if (!said) return undefined
  const old = withLineFeeds(before)
  const from = withLineFeeds(before.slice(0, start)).length
  const expected = from < firstDifference(old, now) ? from : from + now.length - old.length
  let nearest = -1
  for (let at = now.indexOf(said); at >= 0; at = now.indexOf(said, at + 1))
    if (nearest < 0 || Math.abs(at - expected) < Math.abs(nearest - expected)) nearest = at
  return nearest < 0 ? undefined : { start: nearest, end: nearest + said.length }
}

function firstDifference(one: string, other: string): number {
  let at = 0
  while (at < one.length && one[at] === other[at]) at += 1
  return at
}
