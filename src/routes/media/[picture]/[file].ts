import type { APIEvent } from "@solidjs/start/server"
import { NotFound } from "#src/errors.ts"
import { keyOfAddress } from "#src/products/picture-url.ts"
import { readStoredFile } from "#src/storage/storage.ts"
import { handle } from "#src/web/handle.ts"

// A picture never changes under its id, so that browsers and proxies may keep it for good.
const forGood = { "content-type": "image/webp", "cache-control": "public, max-age=31536000, immutable" }

export const GET = (event: APIEvent) =>
  handle(event, async ({ param, answer }) => {
    const key = keyOfAddress(param("picture"), param("file"))
    const bytes = key && (await readStoredFile(key))
    if (!bytes) throw new NotFound("a picture")
    return { answer: answer.response(new Response(bytes, { headers: forGood })), signedIn: null }
  })
