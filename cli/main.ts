import { toHoldfastError } from '../src/contracts'
import { english } from '../src/i18n'
import { usage, usageText } from './arguments'

type Command = (argv: string[]) => Promise<void>

// Loaded when asked for: profiling a file needs no ONNX runtime.
const commands: Readonly<Record<string, () => Promise<Command>>> = {
  profile: async () => (await import('./profile')).profile,
  train: async () => (await import('./train')).train,
  score: async () => (await import('./score')).score,
}

async function main([name, ...argv]: string[]): Promise<void> {
  if (name === '--help' || name === 'help' || argv.includes('--help')) {
    process.stdout.write(`${usageText}\n`)
    return
  }
  if (name === undefined) throw usage('Name a command: profile, train or score.')
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!load) throw usage(`There is no command “${name}”; it is profile, train or score.`)
  const command = await load()
  await command(argv)
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  const { code, params } = toHoldfastError(thrown)
  const line = english(`errors.${code}`, { ...params })
  process.stderr.write(`${line.replace(/\s*\n\s*/g, ' ')}\n`)
  process.exitCode = 2
})
