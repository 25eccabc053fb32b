/** @jsxRuntime classic */
import React, { type FormEvent, useId } from "react"
import { useNamed, useSay } from "../../browser/words.ts"
import Modal from "../../desk/views/modal.tsx"

type Props = {
  act: {
    refusal: string | null
    isBusy: boolean
    post: (what: "refusal", body: { reason: string }) => Promise<void>
    close: () => void
  }
}

/** Why a product is refused, in words that its merchant reads. */
export default function RefusalBox({ act }: Props) {
  const say = useSay()
  const named = useNamed()
  const id = useId()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    void act.post("refusal", { reason: String(new FormData(event.currentTarget).get("reason") ?? "") })
  }
  return (
    <Modal title={say("catalogue.refuse")} onClose={act.close}>
      <form className="house-box" onSubmit={submit}>
        <p className="house-hint">{say("catalogue.refuse_what")}</p>
        <div className="house-field">
          <label htmlFor={id}>{say("catalogue.reason")}</label>
          <textarea id={id} name="reason" rows={4} maxLength={1000} minLength={3} required dir="auto" />
        </div>
        <p role="alert" className="house-refusal">
          {act.refusal && named("catalogue.refused", act.refusal)}
        </p>
        <p className="house-buttons">
          <button type="submit" className="house-button house-danger" disabled={act.isBusy}>
            {say("catalogue.refuse")}
          </button>
          <button type="button" className="house-quiet" onClick={act.close}>
            {say("finance.dismiss")}
          </button>
        </p>
      </form>
    </Modal>
  )
}
