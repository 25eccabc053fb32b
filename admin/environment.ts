// AdminJS reads these when it is loaded, so this file is imported before any other; its development bundles weigh 26 MB.
process.env.NODE_ENV = "production"
process.env.ADMIN_JS_TMP_DIR = "dist/admin"
process.env.PROCESS_NAME ??= "admin"
