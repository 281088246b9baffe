export { FamilySection } from './FamilySection'
export { hasRepeatedCustomers } from './familyFacts'
