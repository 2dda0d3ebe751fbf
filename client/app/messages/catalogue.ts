import type app from './en/app.json'
import type attendance from './en/attendance.json'
import type home from './en/home.json'
import type join from './en/join.json'
import type lobby from './en/lobby.json'
import type problems from './en/problems.json'
import type recording from './en/recording.json'
import type setup from './en/setup.json'
import type signIn from './en/signIn.json'
import type stage from './en/stage.json'

/**
 * Every namespace, typed by its English catalogue; a key that is not there fails the type check. A feature may add its
 * own from its own folder:
 * `declare module '../../app/messages/catalogue.ts' { interface Catalogue { room: typeof room } }`.
 */
export interface Catalogue {
  app: typeof app
  attendance: typeof attendance
  home: typeof home
  join: typeof join
  lobby: typeof lobby
  problems: typeof problems
  recording: typeof recording
  setup: typeof setup
  signIn: typeof signIn
  stage: typeof stage
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'app'
    resources: Catalogue
    returnNull: false
  }
}
