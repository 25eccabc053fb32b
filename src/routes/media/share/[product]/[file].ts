import { NotFound } from "#src/errors.ts"
import { findSharePicture } from "#src/share-pictures/queries.ts"
import { asVisitor } from "#src/web/as-visitor.ts"

const named = /^(fr|ar)-([0-9a-f]{16})\.jpg$/

/** The card of a product; an address of what it showed before answers what it shows now. */
export const GET = asVisitor(async ({ trx, id, param, answer }) => {
  const [, locale, version] = named.exec(param("file")) ?? []
  const drawn = locale && (await findSharePicture(trx, id("product"), locale))
  if (!drawn) throw new NotFound("a share picture")
  const lasting = drawn.version === version ? "max-age=31536000, immutable" : "max-age=300"
  const headers = { "content-type": "image/jpeg", "cache-control": `public, ${lasting}` }
  return answer.response(new Response(new Uint8Array(drawn.content), { headers }))
})
