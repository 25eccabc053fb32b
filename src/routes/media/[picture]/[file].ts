import type { APIEvent } from "@solidjs/start/server"
import { NotFound } from "#src/errors.ts"
import { openPicture } from "#src/products/open-picture.ts"
import { handle } from "#src/web/handle.ts"

// A drawn picture never changes under its id, so that browsers and proxies may keep it for good.
const forGood = "public, max-age=31536000, immutable"
const untilDrawn = "public, max-age=10"

export const GET = (event: APIEvent) =>
  handle(event, async ({ param, answer }) => {
    const picture = await openPicture(param("picture"), param("file"))
    if (!picture) throw new NotFound("a picture")
    const headers = {
      "content-type": picture.mediaType,
      "cache-control": picture.isFinal ? forGood : untilDrawn,
    }
    return { answer: answer.response(new Response(picture.bytes, { headers })), signedIn: null }
  })
