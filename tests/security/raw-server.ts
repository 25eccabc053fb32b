import { createServer, type RequestListener } from "node:http"
import { type AddressInfo, connect } from "node:net"
import { toNodeHandler } from "srvx/node"
import { afterAll } from "vitest"
import { front } from "#src/edge.ts"
import application from "#src/entry-server.tsx"

type Sent = {
  method?: string
  path: string
  headers?: Record<string, string>
  body?: string | Buffer
  hangUpAfter?: number
}
export type RawAnswer = { status: number; head: string; body: string }

/** The site behind its real front, spoken to in bytes: what no well-behaved client would send. */
export async function openRawServer(): Promise<(sent: Sent) => Promise<RawAnswer>> {
  const page = toNodeHandler((request) => application.fetch(request)) as RequestListener
  const server = createServer((request, response) => void front(request, response, () => page(request, response)))
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening))
  const { port } = server.address() as AddressInfo
  afterAll(() => {
    server.closeAllConnections()
    server.close()
  })
  return (sent) => speak(port, sent)
}

function speak(port: number, { method = "GET", path, headers = {}, body = "", hangUpAfter }: Sent): Promise<RawAnswer> {
  const all = { host: "localhost:3000", connection: "close", ...headers }
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`)
  const length =
    body.length > 0 && !("transfer-encoding" in all || "content-length" in all)
      ? `content-length: ${Buffer.byteLength(body)}\r\n`
      : ""
  return new Promise((answered, failed) => {
    const chunks: Buffer[] = []
    const socket = connect(port, "127.0.0.1", () => {
      socket.write(`${method} ${path} HTTP/1.1\r\n${lines.join("")}${length}\r\n`)
      socket.write(body)
      if (hangUpAfter) setTimeout(() => socket.destroy(), hangUpAfter)
    })
    socket.on("data", (chunk) => chunks.push(chunk))
    socket.on("error", failed)
    socket.on("close", () => answered(answerOf(Buffer.concat(chunks).toString("utf8"))))
    socket.setTimeout(10_000, () => socket.destroy(new Error(`no answer to ${method} ${path}`)))
  })
}

function answerOf(text: string): RawAnswer {
  const [head = "", ...rest] = text.split("\r\n\r\n")
  return { status: Number(head.split(" ")[1]), head, body: rest.join("\r\n\r\n") }
}
