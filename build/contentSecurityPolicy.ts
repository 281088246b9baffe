import { createHash } from 'node:crypto'

const common = {
  'default-src': "'none'",
  // Mantine writes inline <style>. With every channel outward closed, styles cannot carry data out.
  'style-src': "'self' 'unsafe-inline'",
  'img-src': "'self' data: blob:",
  'form-action': "'none'",
  'base-uri': "'none'",
}

const text = (directives: Record<string, string>) =>
  Object.entries(directives)
    .map(([name, value]) => `${name} ${value}`)
    .join('; ')

/** For the hosted build: requests go to the own origin only. `wasm-unsafe-eval` lets wasm compile. */
export const hostedPolicy = text({
  ...common,
  'script-src': "'self' 'wasm-unsafe-eval'",
  'worker-src': "'self' blob:",
  'connect-src': "'self'",
  'manifest-src': "'self'",
})

/** For the single file: no request at all; only the scripts whose text is given may run. */
export function singleFilePolicy(scripts: readonly string[]): string {
  const hashes = scripts.map(
    (script) => `'sha256-${createHash('sha256').update(script).digest('base64')}'`,
  )
  return text({
    ...common,
    'style-src': "'unsafe-inline'",
    'img-src': 'data: blob:',
    'script-src': `${hashes.join(' ')} 'wasm-unsafe-eval'`,
    'worker-src': 'blob:',
    'connect-src': "'none'",
  })
}

export const policyMeta = (policy: string) =>
  `<meta http-equiv="Content-Security-Policy" content="${policy}">`
