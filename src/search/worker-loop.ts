import type { Sql } from 'postgres'

export interface Loop {
  /** Ends after the step under way. */
  stop(): Promise<void>
}

/** A notification may be lost with its connection; nobody waits longer than this for it. */
const pollMs = 1000
const firstBackoffMs = 500
const mostBackoffMs = 30_000

/**
 * Runs `step` again and again: at once while it finds work, else when notified or after a second.
 * A step that throws is tried again, ever later.
 * @param onError told of a failure once, however often it comes again for the same reason
 * @param onRecovered told when a step succeeds after failures
 */
export function startLoop(
  sql: Sql,
  channel: string,
  step: () => Promise<boolean>,
  onError: (error: unknown) => void,
  onRecovered: () => void = () => {},
): Loop {
  const stopping = new AbortController()
  let notified = false
  let wake = (): void => {}
  const notice = (): void => {
    notified = true
    wake()
  }
  const listening = sql.listen(channel, notice).catch(onError)

  const pause = (ms: number, wakes: boolean): Promise<void> =>
    new Promise(resolve => {
      const end = (): void => {
        clearTimeout(timer)
        stopping.signal.removeEventListener('abort', end)
        wake = () => {}
        resolve()
      }
      const timer = setTimeout(end, ms)
      stopping.signal.addEventListener('abort', end, { once: true })
      if (wakes) wake = end
      if (stopping.signal.aborted || (wakes && notified)) end()
    })
  const run = async (): Promise<void> => {
    let failures = 0
    let reason: string | undefined
    while (!stopping.signal.aborted) {
      notified = false
      try {
        const worked = await step()
        if (failures > 0) onRecovered()
        failures = 0
        reason = undefined
        if (!worked) await pause(pollMs, true)
      } catch (error) {
        const { message } = error as Error
        if (message !== reason) onError(error)
        reason = message
        await pause(Math.min(firstBackoffMs * 2 ** failures++, mostBackoffMs), false)
      }
    }
  }
  const running = run()
  return {
    async stop() {
      stopping.abort()
      await running
      const listener = await listening
      if (listener) await listener.unlisten()
    },
  }
}
