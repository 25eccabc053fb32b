import { Unreadable } from "#src/errors.ts"
import type { StaffRequestContext } from "./state.ts"

const limitBytes = 64 * 1024

export async function readForm(ctx: StaffRequestContext): Promise<URLSearchParams> {
  if (!ctx.is("urlencoded")) throw new Unreadable(415, "not a form")
  const pairs = [...new URLSearchParams(await readText(ctx))]
  // Postgres keeps no NUL, and nobody types one.
  return new URLSearchParams(pairs.map(([name, value]) => [name, value.replaceAll("\0", "")]))
}

export async function readJson(ctx: StaffRequestContext): Promise<unknown> {
  if (!ctx.is("json")) throw new Unreadable(415, "not JSON")
  try {
    return JSON.parse(await readText(ctx))
  } catch (malformed) {
    if (malformed instanceof SyntaxError) throw new Unreadable(400, "malformed JSON")
    throw malformed
  }
}

async function readText(ctx: StaffRequestContext): Promise<string> {
  const pieces: Buffer[] = []
  let bytes = 0
  for await (const piece of ctx.req) {
    bytes += (piece as Buffer).length
    if (bytes > limitBytes) throw new Unreadable(413, "too large")
    pieces.push(piece as Buffer)
  }
  return Buffer.concat(pieces).toString("utf8")
}
