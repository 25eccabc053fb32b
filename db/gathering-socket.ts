import net from "node:net"

type Write = (...written: Parameters<net.Socket["write"]>) => boolean

/** A socket that sends in one piece what is written to it in one turn: each piece costs the kernel more than its bytes. */
export function gatheringSocket(): net.Socket {
  const socket = new net.Socket()
  const write: Write = socket.write.bind(socket)
  let isGathering = false
  const send = () => {
    isGathering = false
    socket.uncork()
  }
  const gather: Write = (...written) => {
    if (!isGathering) {
      isGathering = true
      socket.cork()
      process.nextTick(send)
    }
    return write(...written)
  }
  return Object.assign(socket, { write: gather })
}
