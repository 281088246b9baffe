import { type Feature, labelOf } from '../../../contracts'
import { actions } from '../../../store'
import { RoleChoice, useFormat } from '../../ui'

/** What can be done about a feature of the model in use; a choice is kept with the model. */
export function RoleSelect({ feature }: { readonly feature: Feature }) {
  const { language } = useFormat()
  return (
    <RoleChoice
      name={labelOf(feature, language)}
      role={feature.role}
      onChange={(role) => actions.setRole(feature.name, role)}
    />
  )
}
