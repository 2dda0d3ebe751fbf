import { lazy, Suspense } from 'react'

const Check = lazy(() => import('./DeviceCheck.tsx').then(({ DeviceCheck }) => ({ default: DeviceCheck })))
const Settings = lazy(() =>
  import('./DevicesDialog.tsx').then(({ DevicesDialog }) => ({ default: DevicesDialog })),
)

/** Camera, microphone and sound, tried before going in. Arrives after the page it stands on. */
export const DeviceCheck = () => (
  <Suspense fallback={<div className="still tall" />}>
    <Check />
  </Suspense>
)

/** Devices, sounds and captions, chosen inside a room. Arrives when it is opened. */
export const DevicesDialog = ({ open, onClose }: { open: boolean; onClose: () => void }) =>
  open ? (
    <Suspense fallback={null}>
      <Settings onClose={onClose} />
    </Suspense>
  ) : null
