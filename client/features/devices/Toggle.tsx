import { useId } from 'react'

interface Props {
  on: boolean
  onChange: (on: boolean) => void
  label: string
  hint: string
}

/** A setting of one's own: on or off, at once. */
export function Toggle({ on, onChange, label, hint }: Props) {
  const id = useId()
  return (
    <div className="check toggle">
      <input
        type="checkbox"
        role="switch"
        id={id}
        checked={on}
        aria-describedby={`${id}h`}
        onChange={(event) => onChange(event.target.checked)}
      />
      <div>
        <label className="firm" htmlFor={id}>
          {label}
        </label>
        <p className="sm dim" id={`${id}h`}>
          {hint}
        </p>
      </div>
    </div>
  )
}
