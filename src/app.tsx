/** Every page is a route's GET or POST handler; this empty shell is what SolidStart's file router asks for. */
export default function App() {
  return null
}
