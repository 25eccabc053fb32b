import { NotFound, Unreadable } from "#src/errors.ts"
import type { StaffMiddleware } from "./state.ts"

const limitBytes = 256 * 1024

type Part = { filename?: string }
type FormReader = { handlePart: (part: Part) => void }

/** What AdminJS' reader of forms is told: the fields of an act are few, and none of them is a file. */
export const formLimits = {
  maxFields: 50,
  onPart(this: FormReader, part: Part) {
    if (part.filename === undefined) this.handlePart(part)
  },
}

/** AdminJS reads a body of any kind and length, writes its files to the disk, and calls a broken one our failure. */
export const checkActForms: StaffMiddleware = async (ctx, next) => {
  const bytes = bodyBytes(ctx.req.headers)
  const isForm = ctx.method === "POST" && ctx.is("urlencoded", "multipart")
  if (bytes > 0 && !isForm) throw new Unreadable(415, "not a form")
  if (bytes > limitBytes) throw new Unreadable(413, "too large")
  try {
    await next()
  } catch (error) {
    const isRead = "body" in ctx.request
    if (!isRead) throw new Unreadable(400, `a broken form: ${error}`)
    const { name } = Object(error) as { name?: unknown }
    if (name === "NotFoundError") throw new NotFound(String(error))
    throw error
  }
}

/** One that comes in chunks has no end that can be known before; no browser sends a form so. */
function bodyBytes(headers: Record<string, unknown>): number {
  return headers["transfer-encoding"] === undefined ? Number(headers["content-length"] ?? 0) : Number.POSITIVE_INFINITY
}
