import * as v from "valibot"
import { Unreadable } from "#src/errors.ts"
import type { UploadedFile } from "#src/forms/form.ts"
import { type Result, refused } from "#src/result.ts"
import type { StaffAbility } from "#src/staff/staff-roles.ts"
import { readBody } from "../desk/read-body.ts"
import { readSent } from "../web/read-sent.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import type { StaffMiddleware } from "../web/state.ts"
import { text } from "./act-bodies.ts"

/** An act of the finance desk: it answers why it was refused, or null when it was done. */
export function actRoute<Schema extends v.GenericSchema>(
  ability: StaffAbility,
  schema: Schema,
  act: (request: StaffRequest, body: v.InferOutput<Schema>) => Promise<Result<unknown, string>>,
): StaffMiddleware {
  return staffRoute(ability, async (request) => told(request, await act(request, await readBody(request.ctx, schema))))
}

/** The same by a form of the site, whose schema takes texts as people type them: the first wrong field is named. */
export function formRoute<Schema extends v.GenericSchema>(
  ability: StaffAbility,
  form: (now: Date) => Schema,
  act: (request: StaffRequest, body: v.InferOutput<Schema>) => Promise<Result<unknown, string>>,
): StaffMiddleware {
  return actRoute(ability, v.record(v.string(), text), async (request, typed) => {
    const parsed = v.safeParse(form(request.now), typed)
    if (parsed.success) return act(request, parsed.output)
    return refused(`wrong.${v.getDotPath(parsed.issues[0]) ?? "form"}`)
  })
}

type Sending<Schema extends v.GenericSchema> = (
  request: StaffRequest,
  body: v.InferOutput<Schema>,
  files: readonly UploadedFile[],
) => Promise<Result<unknown, string>>

/** The same for an act that may come with files; it answers what was made of them beside. */
export function sendingRoute<Schema extends v.GenericSchema>(
  ability: StaffAbility,
  schema: Schema,
  act: Sending<Schema>,
): StaffMiddleware {
  return staffRoute(ability, async (request) => {
    await using sent = await readSent(request.ctx)
    const parsed = v.safeParse(schema, sent.said)
    if (!parsed.success) throw new Unreadable(400, "not what this address takes")
    const done = await act(request, parsed.output, sent.files)
    return { ...told(request, done), ...(done.ok && { done: done.value }) }
  })
}

function told({ ctx }: StaffRequest, done: Result<unknown, string>) {
  if (!done.ok) ctx.status = 409
  return { refused: done.ok ? null : done.reason }
}
