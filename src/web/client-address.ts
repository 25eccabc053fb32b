/** The header under which the front hands the peer's address to the page handlers; it removes any that came from outside. */
export const clientAddressHeader = "x-sys-client-address"

export function clientAddress(request: Request): string {
  return request.headers.get(clientAddressHeader) ?? "unknown"
}
