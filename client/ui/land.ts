/** The land of a shore as paths in a box of 560 by 280: for the scene on the page, and for a canvas. */
export interface Layer {
  path: string
  opacity: number
}

const hills: readonly Layer[] = [
  { path: 'M0 280V150c60-60 110-74 160-30s80 60 130 56 70-60 130-56 100 40 140 64v96z', opacity: 0.35 },
  { path: 'M0 280v-70c80-30 130-24 200-6s130 14 190-6 120-12 170 4v78z', opacity: 0.45 },
]
const terraces: readonly Layer[] = [
  {
    path: 'M0 280V196h44v-26h44v-26h48v-28h52v-26h70v26h48v28h52v26h48v26h50v28h104V280z',
    opacity: 0.35,
  },
  { path: 'M0 280v-52h80v-20h90v-18h120v18h90v20h90v-16h90v68z', opacity: 0.45 },
]

/** Odd shores are curved, even ones stepped. */
export const landOf = (shore: number): readonly Layer[] => (shore % 2 === 1 ? hills : terraces)
export const water: Layer = {
  path: 'M0 246q35-8 70 0t70 0 70 0 70 0 70 0 70 0 70 0 70 0V280H0z',
  opacity: 0.55,
}
export const sun = { x: 440, y: 70, radius: 30, opacity: 0.75 }
export const landBox = { width: 560, height: 280 }
