import fc from 'fast-check'

// Where a run decides whether work lands it must be repeatable; elsewhere property tests explore.
if (process.env.CI) fc.configureGlobal({ seed: 20261122 })
