import { readdirSync, readFileSync } from 'node:fs'

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

function parentOf(pid: number): number {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
  } catch {
    return 0
  }
}

/** A process and everything below it. */
function family(root: number): number[] {
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const parents = new Map(pids.map((pid) => [pid, parentOf(pid)]))
  const inside = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true
    return false
  }
  return pids.filter(inside)
}

/** Memory of all of the browser's processes together, bytes. Linux only; null elsewhere. */
export function browserMemory(root: number | null): number | null {
  if (process.platform !== 'linux' || !root) return null
  return family(root).reduce((sum, pid) => sum + proportionalSetSize(pid), 0)
}

/**
 * Samples memory every `everyMs`; `stop` gives the highest sample and the last. Reading the figures
 * halts the processes they are of: ten samples a second would slow the measured work by half.
 */
export function watchMemory(root: number | null, everyMs = 1000) {
  let peak = browserMemory(root)
  const timer = setInterval(() => {
    const now = browserMemory(root)
    if (now !== null && peak !== null) peak = Math.max(peak, now)
  }, everyMs)
  return {
    stop() {
      clearInterval(timer)
      return { peak, now: browserMemory(root) }
    },
  }
}
