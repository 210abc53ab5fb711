import { AppError } from '../../../../errors.ts'
import { type RequirementLine, render } from '../../../../matching/index.ts'
import type { LivePool } from '../../../../pool/index.ts'
import { lineText } from '../../../../portal/assessment/words.ts'
import { formatNumber } from '../../../../portal/format.ts'
import { type Html, html } from '../../../../portal/html.ts'
import type { SignedIn } from '../../../context.ts'
import { estimateDemand } from '../../../shortlists/index.ts'
import type { DemandDocument } from '../../document.ts'
import type { DemandForm } from './read-form.ts'
import { type EditorTexts, editorTexts } from './texts/index.ts'

type Line = DemandDocument['requirements'][number]
type Estimate = Awaited<ReturnType<typeof estimateDemand>>
type Step = Estimate['lines'][number]['relaxations'][number]
type Ctx = SignedIn & { livePool: LivePool }

/** The steps that are shown for a line: those that bring most. */
const mostSteps = 3
export const panelId = 'feasibility'

/** How many fit the lines of a form as they are now; null while the profiles are still being loaded. */
async function estimate(
  ctx: Ctx,
  { countable, startDate }: Pick<DemandForm, 'countable' | 'startDate'>,
): Promise<Estimate | null> {
  const requirements = countable.map(({ line }) => line)
  const sensible = startDate && /^\d{4}-\d\d-\d\d$/.test(startDate) && !Number.isNaN(Date.parse(startDate))
  const document = { title: {}, text: {}, ...(sensible && { startDate }), requirements }
  try {
    return await estimateDemand({ ...ctx, pool: ctx.livePool.talent() }, { document })
  } catch (error) {
    if (error instanceof AppError && error.code === 'not-ready') return null
    throw error
  }
}

/** A step of a line that its button takes, by its place among all the steps of the line. */
export function stepName(lineId: string, at: number): string {
  return `relax:${lineId}:${at}`
}

/**
 * Beside the form: how many fit what is asked, and what each requirement costs.
 * @param before how many were eligible and near when the panel was shown last, to say the difference
 */
export async function feasibility(
  ctx: Ctx,
  form: DemandForm,
  locale: EditorTexts['locale'],
  before?: string,
): Promise<Html> {
  const t = editorTexts.in(locale)
  if (form.countable.length === 0) return panel(t, html`<p>${t('panel.nothing')}</p>`)
  const found = await estimate(ctx, form)
  if (!found) return panel(t, html`<p>${t('panel.loading')}</p>`)
  const { verdicts, precision, total } = found
  const [eligibleBefore, nearBefore] = before ? before.split(',').map(Number) : []
  const number = (key: 'eligible' | 'near', count: number, was: number | undefined) => {
    const change = was === undefined || Number.isNaN(was) ? 0 : count - was
    return html`<p class="number ${key}"><span>${t(`panel.${key}`)}</span> <strong>${people(count, precision, t)}</strong>${change !== 0 && html` <ins>${signed(change, t)}</ins>`}</p>`
  }
  const lines = found.lines.flatMap(line => {
    const asked = form.countable.find(({ line: { id } }) => id === line.id)
    return asked ? [{ ...line, asked }] : []
  })
  return panel(
    t,
    html`<div class="numbers" role="status">${number('eligible', verdicts.eligible, eligibleBefore)}${number('near', verdicts.near, nearBefore)}</div>
<input type="hidden" form="demand" name="before" value="${verdicts.eligible},${verdicts.near}">
<p class="hint">${t('panel.of', { total: formatNumber(total, locale) })} ${precision > 1 && t('panel.rounded')}</p>
${costs(lines, found, { ctx, t })}`,
  )
}

function panel(t: EditorTexts, content: Html): Html {
  return html`<section id="${panelId}" aria-label="${t('panel.title')}"><h2>${t('panel.title')}</h2>${content}</section>`
}

type AskedLine = Estimate['lines'][number] & { asked: { line: Line; at: number } }

/** The lines that must be met, the dearest first, each with the steps that bring somebody. */
function costs(
  lines: AskedLine[],
  { verdicts, precision }: Estimate,
  { ctx, t }: { ctx: Ctx; t: EditorTexts },
): Html {
  const { locale } = t
  const gainOf = (step: Step) => ({
    eligible: step.eligible - verdicts.eligible,
    near: step.near - verdicts.near,
  })
  const shown = lines
    .map(line => {
      const steps = line.relaxations
        .map((step, at) => ({ step, at, gain: gainOf(step) }))
        .filter(({ gain }) => gain.eligible > 0 || gain.near > 0)
        // Of steps that bring as many, the one that asks for most: they come in that order.
        .filter(({ gain }, index, all) => all.findIndex(other => sameGain(other.gain, gain)) === index)
        .sort((a, b) => b.gain.eligible - a.gain.eligible || b.gain.near - a.gain.near)
      return { line, steps, most: steps[0]?.gain.eligible ?? 0 }
    })
    .sort((a, b) => b.most - a.most)
  const musts = shown.filter(({ line }) => line.asked.line.necessity === 'must')
  const wishes = shown.filter(({ line }) => line.asked.line.necessity === 'nice')
  const name = ({ asked }: AskedLine) =>
    html`<a href="#line-${asked.at}">${lineText(asked.line as RequirementLine, locale, ctx.reference)}</a>`
  const meet = ({ people: { met } }: AskedLine) =>
    html`<span class="hint">${t('panel.meet', { people: people(met, precision, t) })}</span>`
  return html`${
    musts.length > 0 &&
    html`<h3>${t('panel.costs')}</h3><p class="hint">${t('panel.costs-hint')}</p><ol class="costs">${musts.map(
      ({ line, steps }) => html`<li>${name(line)} ${meet(line)}
${
  steps.length === 0
    ? html`<p class="hint">${t('panel.no-gain')}</p>`
    : html`<ul>${steps
        .slice(0, mostSteps)
        .map(
          ({ step, at, gain }) =>
            html`<li><button class="step" form="demand" name="do" value="${stepName(line.id, at)}"><ins>${gain.eligible > 0 ? signed(gain.eligible, t) : t('panel.near-gain', { count: formatNumber(gain.near, locale) })}</ins> <span>${render(step.message, locale, ctx.reference)}</span></button></li>`,
        )}</ul>`
}</li>`,
    )}</ol>`
  }${
    wishes.length > 0 &&
    html`<h3>${t('panel.wishes')}</h3><ul class="costs">${wishes.map(({ line }) => html`<li>${name(line)} ${meet(line)}</li>`)}</ul>`
  }`
}

const sameGain = (a: { eligible: number; near: number }, b: typeof a): boolean =>
  a.eligible === b.eligible && a.near === b.near

const signed = (change: number, t: EditorTexts): string =>
  change > 0
    ? t('panel.more', { count: formatNumber(change, t.locale) })
    : t('panel.fewer', { count: formatNumber(-change, t.locale) })

/** Where counts are rounded, none is fewer than ten. */
function people(count: number, precision: Estimate['precision'], t: EditorTexts): string {
  if (precision === 1) return t('panel.people', { count })
  return count === 0 ? t('panel.fewer-than', { count: precision }) : t('panel.at-least', { count })
}
