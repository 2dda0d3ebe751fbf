import type { LucideIcon } from 'lucide-react'
import { useId } from 'react'
import { Icon } from '../../ui/Icon.tsx'

interface Props {
  icon: LucideIcon
  label: string
  /** Why it is locked: read with the control, and opened by pressing it. */
  reason: string
  onReason: (reason: string) => void
}

/** A locked control keeps its place and its name, and can be reached: pressing it says why. */
export function MediaControl({ icon, label, reason, onReason }: Props) {
  const id = useId()
  return (
    <>
      <button
        type="button"
        className="ctl"
        aria-disabled
        aria-describedby={id}
        onClick={() => onReason(reason)}
      >
        <Icon of={icon} />
        {label}
      </button>
      <span className="vh" id={id}>
        {reason}
      </span>
    </>
  )
}
