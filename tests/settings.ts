process.env.PUBLIC_URL ??= "http://localhost:3000"
process.env.HASH_KEY ??= "11".repeat(32)
process.env.SEAL_KEY ??= "22".repeat(32)
process.env.FILE_KEYS ??= `1:${"33".repeat(32)}`
process.env.MAIL_FROM ??= "ShareYourSales <bonjour@shareyoursales.example>"
process.env.LOG_LEVEL ??= "silent"
