import type { Action, ActionContext, ActionRequest, ActionResponse, RecordJSON } from "adminjs"
import { type Db, inAccount } from "#db/database.ts"
import { components } from "../components.ts"
import { actorOf, adminCan, type StaffAdmin } from "../staff-admin.ts"
import type { Act, Field, Values } from "./act.ts"

const longest = { text: 300, email: 254, long: 4000, choice: 60, day: 10, count: 9 }

/** An act as AdminJS offers it: the form is shown by GET, and only a POST reaches the use case. */
export function actAction(db: Db, act: Act): Action<ActionResponse> {
  const { name, kind, ability, icon, isDanger = false, fields, offeredOn } = act
  return {
    name,
    actionType: kind,
    icon: icon as NonNullable<Action<ActionResponse>["icon"]>,
    component: components.act,
    variant: isDanger ? "danger" : "default",
    custom: { fields, isDanger },
    isAccessible: ({ currentAdmin, record }) =>
      adminCan(currentAdmin as unknown as StaffAdmin, ability) && (!record || !offeredOn || offeredOn(record.params)),
    handler: (request, _response, context) => answer(db, act, request, context),
  }
}

async function answer(db: Db, act: Act, request: ActionRequest, context: ActionContext): Promise<ActionResponse> {
  const { record, currentAdmin, resource, h } = context
  const shown = record ? { record: record.toJSON(currentAdmin) as RecordJSON } : {}
  if (request.method !== "post") return shown

  const asked = { values: valuesOf(act.fields, request.payload ?? {}), record: record?.params ?? {}, now: new Date() }
  const accountId = act.accountOf(asked.record)
  const actor = actorOf(currentAdmin as unknown as StaffAdmin, accountId)
  const outcome = await inAccount(db, accountId, (trx) => act.run(trx, actor, asked))
  if (!outcome.ok) {
    return { ...shown, refused: outcome.reason, notice: { type: "error", message: `refused.${outcome.reason}` } }
  }
  return {
    ...shown,
    redirectUrl: h.resourceUrl({ resourceId: resource.id() }),
    notice: { type: "success", message: `done.${act.name}` },
  }
}

/** What was sent for the fields there are, as text of a bearable length; a choice that is none of them is empty. */
function valuesOf(fields: readonly Field[], payload: Record<string, unknown>): Values {
  const values = fields.map(({ name, kind, values: choices, max = longest[kind] }) => {
    const sent = payload[name]
    const text = typeof sent === "string" ? sent.slice(0, max).replace(/\0/g, "").trim() : ""
    return [name, choices && !choices.includes(text) ? "" : text]
  })
  return Object.fromEntries(values)
}
