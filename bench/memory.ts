import { readFileSync } from 'node:fs'
import type { Figures } from './figures'
import { processFamily } from './processes'

/** Proportional set size of a process, bytes: shared pages count once over all sharers. 0 if it ended. */
function proportionalSetSize(pid: number): number {
  try {
    const [, kilobytes] =
      /^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8')) ?? []
    return Number(kilobytes ?? 0) * 1024
  } catch {
    return 0
  }
}

/** Memory of all of the browser's processes together, bytes. Linux only; null elsewhere. */
export function browserMemory(root: number | null): number | null {
  const pids = processFamily(root)
  if (pids.length === 0) return null
  return pids.reduce((sum, pid) => sum + proportionalSetSize(pid), 0)
}

/**
 * Samples memory every `everyMs`; `peak` is the highest sample so far. Reading the figures halts the
 * processes they are of: ten samples a second would slow the measured work by half.
 */
export function watchMemory(root: number | null, everyMs = 1000) {
  let peak = browserMemory(root)
  const timer = setInterval(() => {
    const now = browserMemory(root)
    if (now !== null && peak !== null) peak = Math.max(peak, now)
  }, everyMs)
  return { peak: () => peak, stop: () => clearInterval(timer) }
}

/** Bytes of the browser: before a file, its peaks, and what stays. */
interface MemorySamples {
  readonly before: number | null
  /** Until everything is on screen. */
  readonly peak: number | null
  /** With the search for copies after that. */
  readonly peakWithCopies: number | null
  readonly after: number | null
}

/** The samples, and how many times the size of the file stands over the memory before it. */
export function memoryFigures(bytes: number, samples: MemorySamples): Figures {
  const { before } = samples
  const added = (value: number | null) =>
    value === null || before === null ? null : (value - before) / bytes
  return {
    ...samples,
    peakAddedToFile: added(samples.peak),
    peakWithCopiesAddedToFile: added(samples.peakWithCopies),
    afterAddedToFile: added(samples.after),
  }
}
