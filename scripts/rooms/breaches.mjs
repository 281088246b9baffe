import { dirname, join, normalize } from 'node:path/posix'
import { findCycles } from './cycles.mjs'
import { importsOf } from './imports.mjs'
import { floors, limits, onlyIn, onlyUnder, testPackages } from './table.mjs'

const isSource = (path) => /\.(ts|tsx|mjs)$/.test(path) && !path.endsWith('.d.ts')
const isTest = (path) => /\.(test|spec)\.tsx?$/.test(path)
const isGenerated = (path) => /(^|\/)generated\//.test(path)
const isUnder = (path, folder) => path === folder || path.startsWith(`${folder}/`)

/** The row of the table that a path belongs to: the longest that it lies under. */
const floorOf = (path) =>
  floors
    .filter((floor) => isUnder(path, floor.path))
    .reduce(
      (best, floor) => (floor.path.length > (best?.path.length ?? 0) ? floor : best),
      undefined,
    )

/**
 * Everything in which `files` breaks the table of rooms, as sentences that begin with the place.
 *
 * @param {ReadonlyMap<string, string>} files Sources and style sheets by their path from the root.
 * @returns {string[]}
 */
export function breachesOf(files) {
  const sources = [...files.keys()].filter((path) => isSource(path) && !isGenerated(path))
  const breaches = []
  const graph = new Map()
  for (const path of sources) {
    const floor = floorOf(path)
    if (!floor) {
      if (path.includes('/')) breaches.push(`${path}: on no floor of the table of rooms`)
      continue
    }
    const source = files.get(path)
    const lines = source.split('\n').length - 1
    if (lines > limits.linesAFile)
      breaches.push(`${path}: ${lines} lines, ${limits.linesAFile} are allowed`)
    const inner = new Set()
    for (const { specifier, line } of importsOf(path, source)) {
      const where = `${path}:${line}`
      const bare = specifier.replace(/\?.*$/, '')
      if (!bare.startsWith('.')) {
        const why = packageBreach(path, floor, bare)
        if (why) breaches.push(`${where}: ${why}`)
        continue
      }
      const target = resolve(files, path, bare)
      if (!target) continue
      if (isSource(target)) inner.add(target)
      const why = doorBreach(files, path, floor, target)
      if (why) breaches.push(`${where}: ${why}`)
    }
    graph.set(path, inner)
  }
  breaches.push(...crowdedRooms(sources), ...circles(graph))
  return breaches
}

function packageBreach(path, floor, specifier) {
  const isOf = (name) =>
    name.endsWith(':') ? specifier.startsWith(name) : isUnder(specifier, name)
  for (const [name, file] of Object.entries(onlyIn))
    if (isOf(name) && path !== file && !isTest(path)) return `${name} is imported in ${file} only`
  for (const [name, folder] of Object.entries(onlyUnder))
    if (isOf(name) && !isUnder(path, folder)) return `${name} is imported under ${folder} only`
  const allowed = [...(floor.packages ?? []), ...(isTest(path) ? testPackages : [])]
  return allowed.some(isOf) ? null : `${floor.path} may not import ${specifier}`
}

/** Why `path` may not import the file `target`; null where it may. */
function doorBreach(files, path, floor, target) {
  const home = dirname(path)
  const room = dirname(target)
  if (home === room) return null
  const there = floorOf(target)
  const looksInside = isTest(path) || floor.path === 'tests'
  if (there !== floor) {
    const mayTest = isTest(path) && there?.path === 'tests'
    if (!there || (!floor.imports.includes(there.path) && !mayTest))
      return `${floor.path} may not import ${there?.path ?? target}`
  } else if (isUnder(home, room) && !looksInside)
    return `${home} may not import ${room}, which it is a part of`
  if (looksInside) return null
  const doors = (folder) =>
    (floorOf(`${folder}/x`)?.path === folder
      ? (floorOf(`${folder}/x`).doors ?? ['index'])
      : ['index']
    ).flatMap((name) => ['.ts', '.tsx', '.mjs'].map((ending) => `${folder}/${name}${ending}`))
  if (!doors(room).includes(target))
    return `${target} is private, its room is entered by ${room}/index.ts`
  const above = dirname(room)
  const within = isUnder(home, above) && there === floor
  const hasTopDoor = doors(there.path).some((door) => files.has(door))
  const fromOutside =
    there !== floor &&
    (hasTopDoor ? room === there.path : above === there.path || room === there.path)
  return within || fromOutside ? null : `${room} is a part of ${above}, which alone may enter it`
}

/** The file that a relative specifier names; undefined where it is not among `files`. */
function resolve(files, path, specifier) {
  const base = normalize(join(dirname(path), specifier))
  return ['', '.ts', '.tsx', '.mjs', '/index.ts', '/index.tsx', '/index.mjs']
    .map((ending) => base + ending)
    .find((candidate) => files.has(candidate))
}

function crowdedRooms(sources) {
  const rooms = new Map()
  for (const path of sources)
    if (!isTest(path)) rooms.set(dirname(path), (rooms.get(dirname(path)) ?? 0) + 1)
  return [...rooms]
    .filter(([, count]) => count > limits.filesARoom)
    .map(([room, count]) => `${room}: ${count} source files, ${limits.filesARoom} are allowed`)
}

/** Circles of files, type-only imports included, and circles of rooms. */
function circles(graph) {
  const rooms = new Map()
  for (const [path, targets] of graph) {
    if (isTest(path)) continue
    const room = dirname(path)
    const next = rooms.get(room) ?? new Set()
    for (const target of targets) if (dirname(target) !== room) next.add(dirname(target))
    rooms.set(room, next)
  }
  return [...findCycles(graph), ...findCycles(rooms)].map(
    (cycle) => `${cycle[0]}: imports itself by way of ${[...cycle.slice(1), cycle[0]].join(', ')}`,
  )
}
