import { createHandler } from "@solidjs/start/server"
import App from "./app.tsx"

// Reached only when a route has no handler for the method: without the status it would be an empty 200.
export default createHandler(
  (context) => {
    context.response.status = 405
    return <App />
  },
  { mode: "sync" },
)
