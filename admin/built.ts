// The server serves the bundle that `npm run build` made, and makes none while it starts.
process.env.ADMIN_JS_SKIP_BUNDLE = "true"
