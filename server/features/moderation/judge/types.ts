export type Surface = 'chat' | 'document' | 'board' | 'name' | 'file'
export type Action = 'allow' | 'nudge' | 'hold' | 'block' | 'escalate'
export type AgeBand = '9-12' | '13-15' | '16-18' | 'adult'
export type Audience = 'class' | 'partners' | 'guest' | 'public'

export type Category =
  | 'test'
  | 'phone'
  | 'email'
  | 'address'
  | 'identity'
  | 'handle'
  | 'offplatform'
  | 'link'
  | 'secrecy'
  | 'meeting'
  | 'picture'
  | 'insult'
  | 'threat'
  | 'selfharm'
  | 'hate'
  | 'sexual'
  | 'profanity'
  | 'spam'

/** How sure or how hard a rule's hit is; with the category it decides the action. */
export type Degree = 'mild' | 'strong'

export interface Finding {
  rule: string
  category: string
  /** UTF-16 offsets into the original text; `end` is exclusive. */
  start: number
  end: number
  explanation: string
  /** What this finding alone leads to. */
  action: Action
}

export interface Verdict {
  action: Action
  findings: Finding[]
}

export interface JudgeContext {
  surface: Surface
  locale: string
  /** Who will read it. */
  audience: Audience
  ageBand: AgeBand
  /** The author's last few messages, oldest first, for text split over several messages. */
  before?: readonly string[]
}

/** What a matcher saw, in offsets of the original text, before it is known what follows from it. */
export interface Hit {
  rule: string
  category: Category
  degree: Degree
  start: number
  end: number
}
