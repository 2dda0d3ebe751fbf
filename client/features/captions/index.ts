export { Captions } from './Captions.tsx'
export { CaptionWriter } from './CaptionWriter.tsx'
export { captionSizes, useCaptionSize, type CaptionSize } from './size.ts'
export { useCaptionLines } from './useCaptionLines.ts'
