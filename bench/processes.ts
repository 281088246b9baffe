import { readdirSync, readFileSync } from 'node:fs'

/** Clock ticks a second in /proc: fixed at 100 for what programs see of Linux. */
const ticksPerSecond = 100

/** The numbers of /proc/<pid>/stat behind the name, from `state` on; null where the process ended. */
function statOf(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** A process and everything below it. Linux only: empty elsewhere. */
export function processFamily(root: number | null): number[] {
  if (process.platform !== 'linux' || !root) return []
  const pids = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
  const parents = new Map(pids.map((pid) => [pid, Number(statOf(pid)?.[1] ?? 0)]))
  const inside = (pid: number): boolean => {
    for (let at: number | undefined = pid; at; at = parents.get(at)) if (at === root) return true
    return false
  }
  return pids.filter(inside)
}

/** Processor time of a process and everything below it so far, in milliseconds; null off Linux. */
export function processorMs(root: number | null): number | null {
  const pids = processFamily(root)
  if (pids.length === 0) return null
  const ticks = pids.reduce((sum, pid) => {
    const [user = 0, system = 0] = statOf(pid)?.slice(11, 13).map(Number) ?? []
    return sum + user + system
  }, 0)
  return (ticks / ticksPerSecond) * 1000
}
