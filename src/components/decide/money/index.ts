export { MoneyForm } from './MoneyForm'
