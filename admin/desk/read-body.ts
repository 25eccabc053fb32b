import * as v from "valibot"
import { Unreadable } from "#src/errors.ts"
import type { StaffRequestContext } from "../web/state.ts"

const maxBytes = 64 * 1024

/** The JSON that the desk sent, in the shape that its route asks for. */
export async function readBody<Schema extends v.GenericSchema>(
  ctx: StaffRequestContext,
  schema: Schema,
): Promise<v.InferOutput<Schema>> {
  if (!ctx.is("application/json")) throw new Unreadable(415, "JSON is asked for")
  const parsed = v.safeParse(schema, jsonOf(await readText(ctx)))
  if (!parsed.success) throw new Unreadable(400, "not what this address takes")
  return parsed.output
}

async function readText(ctx: StaffRequestContext): Promise<string> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of ctx.req as AsyncIterable<Buffer>) {
    bytes += chunk.length
    if (bytes > maxBytes) throw new Unreadable(413, "too large")
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString("utf8")
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    // No JSON at all is as malformed as JSON of another shape.
    return undefined
  }
}
