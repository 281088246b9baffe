/** `train` is reached from the model's card, `mapping` from the customers, `start` by the name of the app. */
export const views = [
  'data',
  'customers',
  'decide',
  'drivers',
  'model',
  'train',
  'mapping',
  'start',
] as const
export type View = (typeof views)[number]

/** The parts of the views that have any; the first is shown first. */
export const parts = {
  data: ['overview', 'columns', 'relations', 'rows', 'clean'],
  customers: ['list', 'segments'],
  decide: ['list', 'profit', 'threshold', 'control', 'playbook'],
  model: ['quality', 'groups', 'models', 'card'],
} as const
export type PartedView = keyof typeof parts
export type PartOf<Parted extends PartedView> = (typeof parts)[Parted][number]

/** The part shown of each view. */
export type ShownParts = { readonly [Parted in PartedView]: PartOf<Parted> }

export const firstParts: ShownParts = {
  data: 'overview',
  customers: 'list',
  decide: 'list',
  model: 'quality',
}

interface Place {
  readonly view: View
  readonly parts: ShownParts
}

const isParted = (view: View): view is PartedView => view in parts

/** The address of a view at its part: "#/data/rows"; "#/data" is its first part. */
export function addressOf({ view, parts: shown }: Place): string {
  if (!isParted(view) || shown[view] === firstParts[view]) return `#/${view}`
  return `#/${view}/${shown[view]}`
}

/** The view, and its part where it has any, that an address names; null for any other. */
export function placeOf(hash: string): { view: View; parts: Partial<ShownParts> } | null {
  const [root, name, part, ...rest] = hash.split('/')
  const view = views.find((known) => known === name)
  if (root !== '#' || !view || rest.length > 0) return null
  if (part === undefined) return { view, parts: isParted(view) ? { [view]: firstParts[view] } : {} }
  const known = isParted(view) && parts[view].find((each) => each === part)
  return known ? { view, parts: { [view]: known } } : null
}
