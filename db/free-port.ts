import net from "node:net"

export function freePort(): Promise<number> {
  return new Promise((found, failed) => {
    const server = net.createServer().once("error", failed)
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address() as net.AddressInfo
      server.close(() => found(port))
    })
  })
}
