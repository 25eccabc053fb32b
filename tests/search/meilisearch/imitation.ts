import { once } from "node:events"
import http from "node:http"
import type { AddressInfo } from "node:net"
import { setTimeout as after } from "node:timers/promises"
import { type Exchange, hasContract, problemsOf } from "./contract.ts"
import { makeKeys } from "./keys.ts"
import { type Answer, answerTo } from "./operations.ts"
import { makeStore } from "./store.ts"
import { makeTasks } from "./tasks.ts"

/** How the server is today. */
export type Mood = { taskDelayMs: number; answerDelayMs: number; isDown: boolean }

const masterKey = "a master key of the imitation"

/** A Meilisearch of our own over HTTP, as far as we use it; all that is sent and answered is held against its description. */
export async function startImitation() {
  const mood: Mood = { taskDelayMs: 5, answerDelayMs: 0, isDown: false }
  const exchanges: Exchange[] = []
  const bearers: string[] = []
  const server = { keys: makeKeys(masterKey), tasks: makeTasks(() => mood.taskDelayMs), store: makeStore() }
  const listener = http.createServer(async (request, response) => {
    const sent = await read(request)
    const { pathname: path, searchParams: query } = new URL(request.url ?? "/", "http://imitation")
    const { method = "GET", headers } = request
    const { status, body }: Answer = mood.isDown
      ? {
          status: 503,
          body: { message: "The server is busy.", code: "too_many_search_requests", type: "system", link: "" },
        }
      : answerTo(server, { method, path, query, sent, authorization: headers.authorization })
    bearers.push((headers.authorization ?? "").replace("Bearer ", ""))
    exchanges.push({ method, path, query, sent, status, answered: structuredClone(body) })
    await after(mood.answerDelayMs)
    response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body))
  })
  await once(listener.listen(0, "127.0.0.1"), "listening")
  return {
    ...{ mood, exchanges, bearers, masterKey },
    url: `http://127.0.0.1:${(listener.address() as AddressInfo).port}`,
    /** Asked afterwards, since reading the description takes longer than anybody waits for an answer. */
    problems: () => (hasContract ? exchanges.flatMap(problemsOf) : []),
    async stop() {
      listener.closeAllConnections()
      listener.close()
      await once(listener, "close")
    },
  }
}

export type Imitation = Awaited<ReturnType<typeof startImitation>>

async function read(request: http.IncomingMessage): Promise<unknown> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return text === "" ? undefined : JSON.parse(text)
}
