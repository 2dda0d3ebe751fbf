interface Picture {
  clientWidth: number
  clientHeight: number
  videoWidth: number
  videoHeight: number
  getBoundingClientRect(): { left: number; top: number }
}

/** Where in its box a picture stands that is shown whole, in px. */
export function shownPart({
  clientWidth,
  clientHeight,
  videoWidth,
  videoHeight,
}: Omit<Picture, 'getBoundingClientRect'>) {
  const [wide, high] = videoWidth && videoHeight ? [videoWidth, videoHeight] : [16, 9]
  const scale = Math.min(clientWidth / wide, clientHeight / high)
  const [width, height] = [wide * scale, high * scale]
  return { width, height, left: (clientWidth - width) / 2, top: (clientHeight - height) / 2 }
}

/** The point of the picture under a place on the screen, as parts of its width and height; undefined beside it. */
export function within(
  picture: Picture,
  clientX: number,
  clientY: number,
): { x: number; y: number } | undefined {
  const part = shownPart(picture)
  const box = picture.getBoundingClientRect()
  const x = (clientX - box.left - part.left) / part.width
  const y = (clientY - box.top - part.top) / part.height
  return x >= 0 && x <= 1 && y >= 0 && y <= 1 ? { x, y } : undefined
}

const step = 0.02
const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-step, 0],
  ArrowRight: [step, 0],
  ArrowUp: [0, -step],
  ArrowDown: [0, step],
}

/** The point after an arrow key; undefined for other keys. */
export function nudged(
  { x, y }: { x: number; y: number },
  key: string,
): { x: number; y: number } | undefined {
  const direction = directions[key]
  if (!direction) return undefined
  const inside = (value: number) => Math.min(1, Math.max(0, value))
  return { x: inside(x + direction[0]), y: inside(y + direction[1]) }
}
