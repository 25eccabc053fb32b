import { randomBytes } from "node:crypto"
import net from "node:net"

/**
 * A closed loop of phones following links, in a process of its own: `click-load.ts <port> <connections> <seconds> <codes>`.
 * It is as cheap as it can be, for it shares the machine's processors with what it measures.
 */
const [port, connections, seconds, codeList] = process.argv.slice(2)
const codes = (codeList ?? "").split(",")
const agents = [
  "Mozilla/5.0 (Linux; Android 13; SM-A125F Build/TP1A; wv) AppleWebKit/537.36 (KHTML, like Gecko) Version/4.0 Chrome/124.0.6367.82 Mobile Safari/537.36 [FB_IAB/FB4A;FBAV/462.0.0.47.85;]",
  "Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 Instagram 334.0.4.32.98 (iPhone14,5; iOS 17_5; fr_FR; fr)",
  "Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36",
]
const requests = Array.from({ length: 30_000 }, (_, index) => request(index))
const statuses: Record<string, number> = {}
const clickIds: string[] = []
const latencies: number[] = []
const endAt = performance.now() + Number(seconds) * 1000
let sent = 0
let open = 0

// Two visits in three carry the cookie of an earlier one.
function request(index: number): Buffer {
  const cookie = index % 3 === 0 ? "" : `Cookie: sys_locale=fr; sys_v=${randomBytes(16).toString("hex")}\r\n`
  const agent = agents[Math.floor(Math.random() * agents.length)]
  const code = codes[Math.floor(Math.random() * codes.length)]
  return Buffer.from(
    `GET /t/${code} HTTP/1.1\r\nHost: localhost\r\nUser-Agent: ${agent}\r\nAccept: text/html\r\nAccept-Language: fr-MA,fr;q=0.9\r\nReferer: https://l.instagram.com/\r\n${cookie}\r\n`,
  )
}

function read(answer: string, sentAt: number) {
  const status = answer.slice(9, 12)
  statuses[status] = (statuses[status] ?? 0) + 1
  latencies.push(performance.now() - sentAt)
  const at = answer.indexOf("sys_click=")
  if (status === "302" && at !== -1) clickIds.push(answer.slice(at + 10, at + 46))
  return status === "302"
}

function connect() {
  const buffer = Buffer.allocUnsafe(16_384)
  let sentAt = 0
  let answer = ""
  const send = () => {
    sentAt = performance.now()
    answer = ""
    socket.write(requests[sent++ % requests.length] as Buffer)
  }
  const take = (bytes: number) => {
    answer += buffer.toString("latin1", 0, bytes)
    if (!answer.includes("\r\n\r\n")) return true
    if (read(answer, sentAt) && sentAt < endAt) send()
    else socket.end()
    return true
  }
  const onread = { buffer, callback: take }
  const socket = net.connect({ port: Number(port), host: "127.0.0.1", noDelay: true, onread })
  open++
  socket.on("connect", send)
  socket.on("error", () => {})
  socket.on("close", () => {
    open--
    if (open === 0) report()
  })
}

function report() {
  latencies.sort((a, b) => a - b)
  const at = (share: number) => latencies[Math.floor(latencies.length * share)] ?? Number.NaN
  process.send?.({ statuses, clickIds, answered: latencies.length, p50: at(0.5), p99: at(0.99) }, () => process.exit())
}

for (let index = 0; index < Number(connections); index++) connect()
