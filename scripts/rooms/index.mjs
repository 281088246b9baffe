export { breachesOf } from './breaches.mjs'
