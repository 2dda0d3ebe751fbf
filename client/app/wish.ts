/** Where somebody wanted to go before they had to sign in. Lives as long as the page. */
let wish: string | undefined

export function rememberWish(path: string) {
  if (path !== '/' && path !== '/sign-in') wish = path
}

/** Signing out on purpose: the next person on this device begins at home. */
export function forgetWish() {
  wish = undefined
}

export const goneAfterSignIn = (): string => wish ?? '/'
