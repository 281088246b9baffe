import { app } from './app'
import { customers } from './customers'
import { data } from './data'
import { campaign, decide } from './decide'
import { drivers } from './drivers'
import { errors } from './errors'
import { foreign } from './foreign'
import { mapping } from './mapping'
import { model } from './model'
import { onFile } from './onFile'
import { problems } from './problems'
import { reading } from './reading'
import { reasons } from './reasons'
import { scope } from './scope'
import { shelf } from './shelf'
import { start } from './start'
import { training } from './training'

/** One namespace a view; `errors`, `problems` and `alerts` are keyed by the codes in contracts. */
export const texts = {
  app,
  start,
  data,
  customers,
  campaign,
  decide,
  drivers,
  foreign,
  mapping,
  model,
  onFile,
  reading,
  errors,
  reasons,
  scope,
  shelf,
  training,
  ...problems,
}
