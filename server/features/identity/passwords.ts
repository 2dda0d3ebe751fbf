import { hash, verify } from '@node-rs/argon2'

/** OWASP's second choice for argon2id: 19 MiB, two passes, about 30 ms here. The library's algorithm 2 is argon2id. */
const options = { memoryCost: 19_456, timeCost: 2, parallelism: 1, algorithm: 2 } as const

export const hashPassword = (password: string): Promise<string> => hash(password, options)

export const checkPassword = (hashed: string, password: string): Promise<boolean> => verify(hashed, password)
