import './tokens.css'
import './base.css'
import './mantine'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './App'
import { holdfast } from './automation'
import {
  guardUnsaved,
  startDecisions,
  startOffline,
  startPreferences,
  startShelf,
  warmUp,
} from './store'

startPreferences()
startDecisions()
guardUnsaved()
const root = document.getElementById('root')
if (root === null) throw new Error('index.html has no #root')
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
window.holdfast = holdfast
warmUp()
void startShelf()
void startOffline()
