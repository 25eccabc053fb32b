/** @jsxRuntime classic */
import type React from "react"
import { useEffect, useId, useRef } from "react"

type Props = { title: string; onClose: () => void; children: React.ReactNode }

/** The browser's own dialog: it holds the focus, and Escape closes it. */
export default function Modal({ title, onClose, children }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="desk-modal" aria-labelledby={heading} onClose={onClose}>
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  )
}
