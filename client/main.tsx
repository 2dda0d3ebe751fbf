import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { forgetOnSignOut } from './app/forget.ts'
import { startI18n } from './app/i18n.ts'
import { startSession } from './app/session.ts'
import './ui/styles/index.css'

const root = document.getElementById('root')
if (!root) throw new Error('index.html has no #root')

forgetOnSignOut()
await startI18n()
void startSession()
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
)
