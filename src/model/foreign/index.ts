/**
 * ONNX files that Holdfast did not write.
 *
 * Read, inspected (`graph`: size, allowed operators, no subgraphs, no external data, bounded
 * widths), planned (inputs, output, names, one-hot groups), started and tried. No check of a graph
 * is complete, so a time limit on the worker stands behind it. Nothing about the graph is believed
 * until it is tried: exact reasons only where a part of the graph gives the runtime's own
 * probabilities; all other models are sampled, with a visible error.
 */
export { inspectModel } from './graph'
export { type ForeignSession, openForeign } from './openForeign'
