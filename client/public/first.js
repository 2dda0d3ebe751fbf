// Before the first paint: the theme and the direction that were chosen on this device.
try {
  var root = document.documentElement
  var theme = localStorage.getItem('causeway:theme')
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme
  var locale = localStorage.getItem('causeway:locale')
  if (locale === 'ar') root.dir = 'rtl'
  if (locale) root.lang = locale
} catch {
  // A device that keeps nothing follows the system.
}
