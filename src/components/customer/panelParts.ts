/** What is shown of a customer: the reasons; what would change the risk; customers like them who stayed. */
export const panelParts = ['why', 'helps', 'similar'] as const
export type PanelPart = (typeof panelParts)[number]
