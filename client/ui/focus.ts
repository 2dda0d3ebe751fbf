/** As a `ref`: takes the focus when it appears. For the first answer of a dialog, and for nothing else. */
export const focusOnMount = (element: HTMLElement | null): void => element?.focus()
