let secret = ''

/** Takes the secret of the setup link out of the address bar; it lives in this page's memory alone. */
export function takeSetupSecret(): string {
  const found = decodeURIComponent(location.hash.slice(1))
  if (found !== '') {
    secret = found
    history.replaceState(history.state, '', location.pathname)
  }
  return secret
}
