import { type ComponentType, type LazyExoticComponent, lazy } from 'react'

/**
 * A component whose code loads when it is first shown. Doors hand views out like this, so that
 * importing a door loads none of them.
 */
export function lazyView<Name extends string, Props>(
  name: Name,
  load: () => Promise<Record<Name, ComponentType<Props>>>,
): LazyExoticComponent<ComponentType<Props>> {
  return lazy(async () => ({ default: (await load())[name] }))
}
