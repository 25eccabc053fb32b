/** @jsxRuntime classic */
import React, { type FormEvent, useState } from "react"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import Modal from "../../desk/views/modal.tsx"
import { bodyOf } from "../browser/act-body.ts"
import { send } from "../browser/send.ts"
import BoxInput, { type BoxField } from "./box-field.tsx"

type Props = {
  /** Its words: the button, what it does, and its fields. */
  act: string
  to: string
  fields?: BoxField[]
  /** Takes something away, or is not what one usually does next. */
  look?: "danger" | "quiet"
  /** What is sent beside the fields. */
  more?: Record<string, unknown>
  onDone: () => void
}

/** A button that opens what the act does, its fields and its confirmation. */
export default function ActBox({ act, to, fields = [], look, more = {}, onDone }: Props) {
  const say = useSay()
  const named = useNamed()
  const [isOpen, setOpen] = useState(false)
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const close = () => {
    setOpen(false)
    setRefusal(null)
  }
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = bodyOf(new FormData(event.currentTarget), fields, more)
    setBusy(true)
    const refused = await send(to, body)
    setBusy(false)
    if (refused !== null) return setRefusal(refused)
    close()
    onDone()
  }
  const label = say(`finance.acts.${act}.label` as Key)
  const button = look === "danger" ? "house-button house-danger" : "house-button"
  return (
    <>
      <button type="button" className={look === "quiet" ? "house-quiet" : button} onClick={() => setOpen(true)}>
        {label}
      </button>
      {isOpen && (
        <Modal title={label} onClose={close}>
          <form className="house-box" onSubmit={submit}>
            <p className="house-hint">{say(`finance.acts.${act}.what` as Key)}</p>
            {fields.map((field) => (
              <BoxInput key={field.name} field={field} />
            ))}
            <p role="alert" className="house-refusal">
              {refusal && named("finance.refused", refusal)}
            </p>
            <p className="house-buttons">
              <button type="submit" className={button} disabled={isBusy}>
                {label}
              </button>
              <button type="button" className="house-quiet" onClick={close}>
                {say("finance.dismiss")}
              </button>
            </p>
          </form>
        </Modal>
      )}
    </>
  )
}
