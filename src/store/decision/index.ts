/** Campaigns on the open file: what a person asks of one, its answer, and what to do for which reason. */
export { optionsFor } from './campaign'
export { resetDecision, setCurrency, setDecision, setHiddenColumns } from './options'
export { importPlaybook, playbookInUse, playbookJson, setPlaybook } from './playbook'
export { startDecisions } from './start'
