import { type Options, SingleBar } from 'cli-progress'

/** How far a long script is: a bar on a terminal, a line per step elsewhere. Always on standard error. */
export interface Progress {
  /** A step of `total` parts begins; the one before it is done. */
  step(title: string, total?: number): void
  add(parts?: number): void
  end(): void
}

export function createProgress(stream: NodeJS.WriteStream = process.stderr): Progress {
  return stream.isTTY ? bars(stream) : lines(stream)
}

function bars(stream: NodeJS.WriteStream): Progress {
  let bar: SingleBar | undefined
  const options: Options = {
    stream,
    format: '{title} {bar} {value}/{total} {duration_formatted}',
    barsize: 24,
    hideCursor: true,
    clearOnComplete: false,
    fps: 8,
  }
  const end = () => {
    bar?.stop()
    bar = undefined
  }
  return {
    step(title, total = 1) {
      if (bar) {
        bar.update(bar.getTotal())
        end()
      }
      bar = new SingleBar(options)
      bar.start(total, 0, { title: title.padEnd(36) })
    },
    add: (parts = 1) => bar?.increment(parts),
    end() {
      if (bar) bar.update(bar.getTotal())
      end()
    },
  }
}

function lines(stream: NodeJS.WriteStream): Progress {
  return {
    step: (title, total) => stream.write(`${title}${total && total > 1 ? ` (${total})` : ''} …\n`),
    add() {},
    end() {},
  }
}
