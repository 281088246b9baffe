import { toHoldfastError } from '../src/contracts'
import { english } from '../src/i18n'
import { usage, usageText } from './arguments'

type Command = (argv: string[]) => Promise<void>

// Loaded when asked for: profiling a file needs no ONNX runtime.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  profile: async () => (await import('./profile')).profile,
  train: async () => (await import('./train')).train,
  score: async () => (await import('./score')).score,
  decide: async () => (await import('./decide')).decide,
}

/**
 * Runs the command that the arguments name. Resolves to the exit code: 0 where it is done, 2 where
 * the input cannot be used, which one line on stderr tells.
 */
export async function run(argv: readonly string[]): Promise<0 | 2> {
  try {
    await runCommand(argv)
    return 0
  } catch (thrown) {
    const { code, params } = toHoldfastError(thrown)
    const line = english(`errors.${code}`, { ...params })
    process.stderr.write(`${line.replace(/(?<!\s)\s*\n\s*/g, ' ')}\n`)
    return 2
  }
}

async function runCommand([name, ...argv]: readonly string[]): Promise<void> {
  if (name === '--help' || name === 'help' || argv.includes('--help')) {
    process.stdout.write(`${usageText}\n`)
    return
  }
  if (name === undefined) throw usage('Name a command: profile, train, score or decide.')
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw usage(`There is no command “${name}”; it is profile, train, score or decide.`)
  const command = await load()
  await command(argv)
}
