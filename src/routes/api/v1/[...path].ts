import { NotFound } from "#src/errors.ts"
import { asApiKey } from "#src/web/as-api-key.ts"

/** An address that the API does not have, answered to programs rather than to people. */
const nothingHere = asApiKey("orders:read", async ({ request }) => {
  throw new NotFound(request.url)
})

export { nothingHere as DELETE, nothingHere as GET, nothingHere as PATCH, nothingHere as POST, nothingHere as PUT }
