/** Whether this browser has what covering a room takes: small enough to be asked before anything of it is loaded. */
export const canCover = (): boolean =>
  typeof Worker === 'function' &&
  typeof WebAssembly === 'object' &&
  typeof HTMLCanvasElement === 'function' &&
  'captureStream' in HTMLCanvasElement.prototype
