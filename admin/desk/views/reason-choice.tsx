/** @jsxRuntime classic */
import React, { useEffect, useId, useRef } from "react"
import { letterOf } from "../browser/keyboard.ts"
import { useWords } from "../browser/words.ts"
import KeyCap from "./key-cap.tsx"
import Sign from "./sign.tsx"

type Props<Reason extends string> = {
  title: string
  reasons: readonly Reason[]
  label: (reason: Reason) => string
  reason: Reason
  onReason: (reason: Reason) => void
  message: string
  onMessage: (message: string) => void
  /** The reason in the applicant's words. */
  told: string
  locale: "fr" | "ar"
  isBusy: boolean
  confirm: string
  onConfirm: () => void
  onCancel: () => void
}

/** A reason by its number, words beside it, and what the applicant will read; page shortcuts are not heard here. */
export default function ReasonChoice<Reason extends string>(props: Props<Reason>) {
  const { title, reasons, label, reason, onReason, message, onMessage, told, locale, isBusy } = props
  const { t } = useWords()
  const form = useRef<HTMLFormElement>(null)
  const first = useRef<HTMLInputElement>(null)
  const group = useId()
  useEffect(() => {
    first.current?.focus({ preventScroll: true })
    form.current?.scrollIntoView({ block: "nearest" })
  }, [])
  const onKeyDown = (event: React.KeyboardEvent) => {
    const isWriting = event.target instanceof HTMLTextAreaElement
    if (event.key === "Escape") props.onCancel()
    else if (event.key === "Enter" && event.ctrlKey) props.onConfirm()
    else if (!isWriting && reasons[Number(letterOf(event.nativeEvent)) - 1]) {
      const place = Number(letterOf(event.nativeEvent)) - 1
      onReason(reasons[place] as Reason)
      // From the chosen one, Tab leads to the words.
      form.current?.querySelectorAll<HTMLInputElement>("input[type=radio]")[place]?.focus()
    } else return
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <form
      ref={form}
      className="desk-form"
      data-typing
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBusy) props.onConfirm()
      }}
    >
      <fieldset>
        <legend>{title}</legend>
        {reasons.map((one, index) => (
          <label key={one} className="desk-reason">
            <input
              ref={one === reason ? first : null}
              type="radio"
              name={group}
              checked={one === reason}
              onChange={() => onReason(one)}
            />
            <KeyCap>{index + 1}</KeyCap> {label(one)}
          </label>
        ))}
      </fieldset>
      <label className="desk-field">
        <span>{t(`form.message.${locale}`)}</span>
        <textarea
          rows={3}
          maxLength={2000}
          dir={locale === "ar" ? "rtl" : "ltr"}
          lang={locale}
          value={message}
          onChange={(event) => onMessage(event.target.value)}
        />
      </label>
      <p className="desk-hint">{t("form.will_read")}</p>
      <blockquote lang={locale} dir={locale === "ar" ? "rtl" : "ltr"}>
        <p>{told}</p>
        {message.trim() && <p>{message}</p>}
      </blockquote>
      <div className="desk-verdicts">
        <button type="submit" className="desk-btn desk-btn-bad" disabled={isBusy}>
          {props.confirm}{" "}
          <KeyCap>
            Ctrl <Sign name="enter" />
          </KeyCap>
        </button>
        <button type="button" className="desk-btn desk-btn-quiet" onClick={props.onCancel}>
          {t("cancel")} <KeyCap>{t("keys.escape")}</KeyCap>
        </button>
      </div>
    </form>
  )
}
