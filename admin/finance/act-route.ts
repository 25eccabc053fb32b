import type { GenericSchema, InferOutput } from "valibot"
import type { Result } from "#src/result.ts"
import type { StaffAbility } from "#src/staff/staff-roles.ts"
import { readBody } from "../desk/read-body.ts"
import { type StaffRequest, staffRoute } from "../web/staff-route.ts"
import type { StaffMiddleware } from "../web/state.ts"

/** An act of the finance desk: it answers why it was refused, or null when it was done. */
export function actRoute<Schema extends GenericSchema>(
  ability: StaffAbility,
  schema: Schema,
  act: (request: StaffRequest, body: InferOutput<Schema>) => Promise<Result<unknown, string>>,
): StaffMiddleware {
  return staffRoute(ability, async (request) => {
    const done = await act(request, await readBody(request.ctx, schema))
    if (!done.ok) request.ctx.status = 409
    return { refused: done.ok ? null : done.reason }
  })
}
