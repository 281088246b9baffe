import { startCampaigns } from './campaign'
import { startOptions } from './options'
import { startPlaybooks } from './playbook'

/** Takes up what was kept of the last visit, and keeps answers in step with what is on the screen. */
export function startDecisions(): void {
  startOptions()
  startPlaybooks()
  startCampaigns()
}
