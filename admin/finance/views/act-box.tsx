/** @jsxRuntime classic */
import React, { type FormEvent, useId, useState } from "react"
import { type Key, useNamed, useSay } from "../../browser/words.ts"
import Modal from "../../desk/views/modal.tsx"
import { send } from "../browser/send.ts"

export type BoxField = { name: string; kind: "text" | "long" | "day" | "code"; start?: string }
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

const inputs = { text: "text", code: "text", day: "date" } as const

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
    const form = Object.fromEntries(new FormData(event.currentTarget))
    setBusy(true)
    const refused = await send(to, { ...more, ...form })
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
              <Field key={field.name} field={field} />
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

function Field({ field: { name, kind, start } }: { field: BoxField }) {
  const say = useSay()
  const id = useId()
  const usual = { id, name, required: true, defaultValue: start ?? "" }
  return (
    <div className="house-field">
      <label htmlFor={id}>{say(`finance.fields.${name}` as Key)}</label>
      {kind === "long" ? (
        <textarea {...usual} rows={3} maxLength={500} dir="auto" />
      ) : (
        <input
          {...usual}
          type={inputs[kind]}
          maxLength={kind === "code" ? 64 : 300}
          dir={kind === "text" ? "auto" : "ltr"}
          {...(kind === "code" && { inputMode: "numeric", autoComplete: "one-time-code" })}
        />
      )}
    </div>
  )
}
