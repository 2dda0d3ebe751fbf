import type { Explanations } from './index.ts'

export const en: Explanations = {
  test: 'This is a phrase for testing the filter. It works.',
  phone:
    'It stayed here because it looks like a phone number. You have done nothing wrong. Numbers are private: if you need to reach someone, ask your teacher to help.',
  email:
    'It stayed here because it looks like an e-mail address. You have done nothing wrong. Everything you need to write together works here in the room.',
  address:
    'It stayed here because it tells where someone lives. You have done nothing wrong. You can tell about your town or your nature instead.',
  identity:
    'A teacher looks at it first, because it tells so much about a person that a stranger could find them. A first name is enough here.',
  handle:
    'A teacher looks at it first, because it looks like a name in another app. Here everyone can find you by the name you have in the room.',
  offplatform:
    'A teacher looks at it first, because it moves the talk to another place, where no teacher can help. Write it here, and you can go on together.',
  link: 'A teacher looks at this link first, because we do not know where it leads. You can write what the page is called and what it says.',
  secrecy:
    'A teacher looks at it first, because nobody here should have to keep a secret from grown-ups who look after them. If someone asked you to, tell your teacher.',
  meeting:
    'A teacher looks at it first, because classes only meet when teachers are there. Ask your teacher if you would like to meet.',
  picture:
    'A teacher looks at it first, because pictures of people are private and nobody has to send one. You can share a drawing or a photo of the place instead.',
  insult: 'This could hurt the one who reads it. Try to say what happened and how you feel about it.',
  threat:
    'It stayed here because it could frighten someone. If you are angry, say what happened, or tell your teacher. They want to help.',
  selfharm:
    'Thank you for telling us. You are not alone, and you have done nothing wrong. A grown-up who looks after you will talk with you soon. If it is urgent, talk to a grown-up near you now.',
  hate: 'It stayed here because it could hurt a whole group of people. Tell what you think about the thing itself, and everyone can answer.',
  sexual:
    'It stayed here because it is about something too private for this room. If someone made you feel unsafe, tell your teacher.',
  profanity: 'There is a word here that can sound rude to your partner class. Try it with another word.',
  spam: 'The same thing stands here many times. Once is enough, and easier for all to read.',
}
