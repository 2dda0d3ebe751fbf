import { useId, type ComponentProps, type ReactNode } from 'react'
import { classes } from './classes.ts'

interface Common {
  label: ReactNode
  hint?: ReactNode
  /** What is wrong and how to put it right. The field is then marked as wrong. */
  error?: ReactNode
  /** Beside the label: a counter, *may stay empty*. */
  aside?: ReactNode
}

export interface FieldParts {
  id: string
  'aria-describedby': string | undefined
  'aria-invalid': true | undefined
}

/** A label, a control and the words around it, tied together. */
export function FieldFrame({
  label,
  hint,
  error,
  aside,
  children,
}: Common & { children: (parts: FieldParts) => ReactNode }) {
  const id = useId()
  const described = classes(hint ? `${id}h` : '', error ? `${id}e` : '')
  return (
    <div className="field">
      <div className="row">
        <label htmlFor={id} className="grow">
          {label}
        </label>
        {aside}
      </div>
      {children({
        id,
        'aria-describedby': described === '' ? undefined : described,
        'aria-invalid': error ? true : undefined,
      })}
      {hint && (
        <p className="sm dim" id={`${id}h`}>
          {hint}
        </p>
      )}
      {error && (
        <p className="sm wrong" id={`${id}e`} role="alert">
          {error}
        </p>
      )}
    </div>
  )
}

type InputProps = Common & Omit<ComponentProps<'input'>, 'id'>
export const Field = ({ label, hint, error, aside, className, ...input }: InputProps) => (
  <FieldFrame label={label} hint={hint} error={error} aside={aside}>
    {(parts) => <input {...input} {...parts} className={classes('in', className)} />}
  </FieldFrame>
)

type AreaProps = Common & Omit<ComponentProps<'textarea'>, 'id'>
export const AreaField = ({ label, hint, error, aside, className, ...area }: AreaProps) => (
  <FieldFrame label={label} hint={hint} error={error} aside={aside}>
    {(parts) => <textarea rows={3} {...area} {...parts} className={classes('in', className)} />}
  </FieldFrame>
)

type SelectProps = Common & Omit<ComponentProps<'select'>, 'id'>
export const SelectField = ({ label, hint, error, aside, className, ...select }: SelectProps) => (
  <FieldFrame label={label} hint={hint} error={error} aside={aside}>
    {(parts) => <select {...select} {...parts} className={classes('in', className)} />}
  </FieldFrame>
)

/** A box to tick, with its words. */
export const Tick = ({
  children,
  card,
  ...input
}: Omit<ComponentProps<'input'>, 'type'> & { card?: boolean; children: ReactNode }) => (
  <label className={classes('tick', card && 'card')}>
    <input type="checkbox" {...input} />
    <span>{children}</span>
  </label>
)
