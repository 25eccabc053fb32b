export function pages() {
  return {}
}
