-- How English texts speak of data about persons (said, patterns on text in small letters), and how they deny it or mean other
-- data by the same words (denied, in the same part of a sentence).
return {
  said = { "personal data", "personal information", "personally identifi", "%f[%a]pii%f[%A]", "%f[%a]names? and ", "%f[%a]names?, ", "%f[%a]names? of ",
    "^names?$", "%f[%a]full names?", "customer names?", "users?'? names?", "staff names?", "e%-?mail addresses", "home address", "postal address",
    "telephone numbers", "phone numbers", "contact details", "contact data", "contact persons", "dates? of birth", "birthdays?", "payroll", "salar",
    "pay slips?", "personnel files?", "personnel records?", "staff records?", "employee records?", "applicants?%f[%A]", "curricul", "%f[%a]cvs?%f[%A]",
    "health data", "medical", "bank details of", "passports?%f[%A]", "identity cards?", "attendance list", "visitor book", "visitor list" },
  denied = { "%f[%a]no ", "%f[%a]not ", "without", "%f[%a]none", "%f[%a]never", "free of", "anonym", "invented", "synthetic", "made up",
    "names? of [%a%s]*hosts", "host names?", "domain names?", "file names?", "server names?", "names? of [%a%s]*servers", "names? of [%a%s]*domains",
    "names? of [%a%s]*files", "names? of [%a%s]*services", "names? of [%a%s]*systems", "names? of [%a%s]*suppliers", "names? of [%a%s]*companies",
    "product names?", "company names?" },
  ends = { "%.%s", ";", ",%s+but " },
}
