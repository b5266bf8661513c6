local EXAMPLE_NAME = { en = "Example Company", ja = "サンプル株式会社" }

return { order = 10, make = function(start)
  return {
    name = start.name or EXAMPLE_NAME,
    description = {
      en = "Develops a web service for companies and runs it for them in the cloud.",
      ja = "企業向けのウェブサービスを開発し、クラウド上で運用して提供しています。" },
    industry = { en = "Software as a service", ja = "ソフトウェア（SaaS）" },
    address = { en = "1 Example Street, Example Town", ja = "見本県例示市一丁目1番1号" },
    employees = 20,
    representative = "person-1",
    fiscal_year_start = require("words." .. start.languages[1] .. ".documents").year_start,
  }
end }
