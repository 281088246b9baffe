/** From risks to a campaign: whom to contact, with what, and whether it is worth it. */
import { lazyView } from '../ui'

export const DecideView = lazyView('DecideView', () => import('./DecideView'))
