import { useLocation, useNavigate } from "react-router"

type Query = Record<string, string | undefined>

/** What the address of this page asks for, and a way to ask for something else: the back button undoes it. */
export function useQuery(): { query: Query; ask: (changes: Query) => void } {
  const { pathname, search } = useLocation()
  const navigate = useNavigate()
  const query: Query = Object.fromEntries(new URLSearchParams(search))
  return { query, ask: (changes) => navigate(addressOf(pathname, { ...query, page: undefined, ...changes })) }
}

export function addressOf(path: string, query: Query): string {
  const pairs = Object.entries(query).flatMap(([name, value]) => (value ? [[name, value]] : []))
  return pairs.length === 0 ? path : `${path}?${new URLSearchParams(pairs)}`
}
