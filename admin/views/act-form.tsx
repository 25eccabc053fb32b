/** @jsxRuntime classic */
import { type ActionProps, type ActionResponse, useNotice } from "adminjs"
import React, { type FormEvent, useState } from "react"
import { useNavigate } from "react-router"
import type { Field } from "../acts/act.ts"
import { askForm } from "../browser/ask.ts"
import { type Key, useNamed, useSay } from "../browser/words.ts"
import ActField from "./act-field.tsx"

type Custom = { fields: Field[]; isDanger: boolean }

/** The form of any act: what it does, its fields, and one button that posts. */
export default function ActForm({ action, record, resource }: ActionProps) {
  const say = useSay()
  const named = useNamed()
  const navigate = useNavigate()
  const notify = useNotice()
  const [refusal, setRefusal] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const { fields, isDanger } = action.custom as Custom
  const place = `/admin/resources/${resource.id}`
  const shown = record ? `${place}/records/${record.id}/show` : place

  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = Object.fromEntries(new FormData(event.currentTarget)) as Record<string, string>
    setBusy(true)
    const target = record ? `records/${record.id}` : "actions"
    const answer = await askForm<ActionResponse>(`/admin/api/resources/${resource.id}/${target}/${action.name}`, form)
    setBusy(false)
    if (answer?.notice?.type !== "success") return setRefusal(answer?.refused ?? "failed")
    notify({ type: "success", message: `done.${action.name}` })
    navigate(shown)
  }

  return (
    <form className="house-act" onSubmit={submit}>
      {record && (
        <p>
          <strong>
            <bdi>{named(`labels.${resource.titleProperty.name}`, record.title)}</bdi>
          </strong>
        </p>
      )}
      <p className="house-hint">{say(`acts.${action.name}` as Key)}</p>
      {fields.map((field) => (
        <ActField key={field.name} field={field} start={field.from ? String(record?.params[field.from] ?? "") : ""} />
      ))}
      <p role="alert" className="house-refusal">
        {refusal && named("messages.refused", refusal)}
      </p>
      <p className="house-buttons">
        <button type="submit" className={isDanger ? "house-button house-danger" : "house-button"} disabled={isBusy}>
          {say(`actions.${action.name}` as Key)}
        </button>
        <button type="button" className="house-quiet" onClick={() => navigate(-1)}>
          {say("buttons.cancel")}
        </button>
      </p>
    </form>
  )
}
