import { Readable } from "node:stream"
import { Unreadable } from "#src/errors.ts"
import { readForm, type UploadedFile } from "#src/forms/form.ts"
import { readJson } from "./read-body.ts"
import type { StaffRequestContext } from "./state.ts"

/** What a page sent, and the files beside it, which live as long as the request. */
export type SentBody = AsyncDisposable & { said: unknown; files: UploadedFile[] }

/** JSON; or a form that holds the same JSON as `act`, and files. */
export async function readSent(ctx: StaffRequestContext): Promise<SentBody> {
  if (!ctx.is("multipart")) return { said: await readJson(ctx), files: [], [Symbol.asyncDispose]: async () => {} }
  const form = await readForm(requestOf(ctx))
  try {
    return { said: JSON.parse(form.text("act") || "{}"), files: form.files, [Symbol.asyncDispose]: dispose }
  } catch (malformed) {
    await dispose()
    throw new Unreadable(400, `malformed JSON in a form: ${malformed}`)
  }

  async function dispose() {
    await form[Symbol.asyncDispose]()
  }
}

function requestOf({ req }: StaffRequestContext): Request {
  const { "content-type": type = "", "content-length": length } = req.headers
  const headers = { "content-type": type, ...(length && { "content-length": length }) }
  const init = { method: "POST", headers, body: Readable.toWeb(req), duplex: "half" }
  return new Request("http://back-office.invalid", init as never)
}
