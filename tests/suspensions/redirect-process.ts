import { createServer } from "node:http"
import type { AddressInfo } from "node:net"
import { createPool } from "#db/database.ts"
import { startRecorder } from "#src/clicks/recorder.ts"
import { createRedirect, goneHeader } from "#src/clicks/redirect.ts"
import { setting } from "#src/env.ts"
import { redirectFront } from "#src/web/redirect-front.ts"

/** The redirect in a process of its own, as another machine would run it; what it leaves to the pages is answered 404 or 410. */
const recorder = startRecorder(createPool(setting("CLICKS_DATABASE_URL"), 3, "clicks"), setting("PUBLIC_URL"))
const redirect = createRedirect(recorder, redirectFront())
const server = createServer(async (request, response) => {
  if (await redirect(request, response)) return
  response.writeHead(request.headers[goneHeader] ? 410 : 404).end()
})
server.listen(0, "127.0.0.1", () => process.send?.({ port: (server.address() as AddressInfo).port }))
process.once("disconnect", () => process.exit(0))
