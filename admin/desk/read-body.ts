import * as v from "valibot"
import { Unreadable } from "#src/errors.ts"
import { readJson } from "../web/read-body.ts"
import type { StaffRequestContext } from "../web/state.ts"

/** The JSON that the desk sent, in the shape that its route asks for. */
export async function readBody<Schema extends v.GenericSchema>(
  ctx: StaffRequestContext,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  const parsed = v.safeParse(schema, await readJson(ctx))
  if (!parsed.success) throw new Unreadable(400, "not what this address takes")
  return parsed.output
}
