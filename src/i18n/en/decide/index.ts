import type { ActionCode, DecisionWarningCode } from '../../../contracts'

export { campaign } from './campaign'

/** Texts of decisions: a room of their own, for there are many. */
export const decide = {
  /** What to do, as a short order; `feature` is what the reason is about. */
  action: {
    'call-and-survey': 'Call and send a short survey',
    onboarding: 'Help with getting started',
    'delivery-offer': 'Offer free or faster delivery',
    'personal-discount': 'Send a personal discount',
    'loyalty-bonus': 'Add a loyalty bonus',
    'review-price': 'Review the price or the plan',
    'longer-contract': 'Offer a longer contract',
    support: 'Offer support or protection',
    talk: 'Talk about “{{feature}}”',
  } satisfies Record<ActionCode, string>,
  warnings: {
    'nobody-pays':
      'No contact brings more than it costs, so the list is empty. Lower the cost, or raise the value or the save rate.',
    'values-filled':
      'Customers without a value in “{{column}}”: {{customers}}. Each counts as the median of the column, {{median}}.',
    'no-id':
      'The file has no ID column, so the control group goes by row numbers and changes when the file is sorted. Name the ID column to keep it.',
    'control-is-list':
      'By chance the control group takes the whole list ({{customers}}), and nobody is left to contact. Choose a smaller share, or a longer list.',
    'outcome-is-input':
      'The model is fed “{{column}}”, which tells who left, so what is measured on this file proves nothing.',
  } satisfies Record<DecisionWarningCode, string>,
}
