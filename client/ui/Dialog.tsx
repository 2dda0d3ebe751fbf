import type { ReactNode } from 'react'
import { Dialog as AriaDialog } from 'react-aria-components/Dialog'
import { Heading } from 'react-aria-components/Heading'
import { Modal, ModalOverlay } from 'react-aria-components/Modal'

interface Props {
  open: boolean
  onClose: () => void
  /** The question. The buttons are the answers. */
  title: ReactNode
  children: ReactNode
  /** Put `ref={focusOnMount}` on the safe answer. */
  actions?: ReactNode
  /** `alertdialog` for what cannot be undone. */
  role?: 'dialog' | 'alertdialog'
  /** For forms with more than a question. */
  roomy?: boolean
}

/**
 * Only for what cannot be undone, and for short forms. Focus goes in, stays in and comes back.
 * *I don't feel safe* stays in reach over it when its button carries `data-react-aria-top-layer`.
 */
export const Dialog = ({ open, onClose, title, children, actions, role = 'dialog', roomy }: Props) => (
  <ModalOverlay
    className="scrim"
    isOpen={open}
    isDismissable={role === 'dialog'}
    onOpenChange={(next) => {
      if (!next) onClose()
    }}
  >
    <Modal className={roomy ? 'dialog roomy' : 'dialog'}>
      <AriaDialog role={role} className="dialog-body">
        <Heading slot="title">{title}</Heading>
        {children}
        {actions && <div className="row wrap dialog-acts">{actions}</div>}
      </AriaDialog>
    </Modal>
  </ModalOverlay>
)
