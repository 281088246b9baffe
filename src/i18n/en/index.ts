import { app } from './app'
import { customers } from './customers'
import { data } from './data'
import { drivers } from './drivers'
import { errors } from './errors'
import { model } from './model'
import { problems } from './problems'
import { reading } from './reading'
import { reasons } from './reasons'
import { start } from './start'
import { training } from './training'

/** One namespace a view; `errors`, `problems` and `alerts` are keyed by the codes in contracts. */
export const en = {
  app,
  start,
  data,
  customers,
  drivers,
  model,
  reading,
  errors,
  reasons,
  training,
  ...problems,
}
