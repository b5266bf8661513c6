local function step(value, name_en, name_ja, en, ja)
  return { value = value, name = { en = name_en, ja = name_ja }, description = { en = en, ja = ja } }
end

local function likelihood()
  return {
    step(1, "Rare", "まれ", "Not expected within ten years", "10年以内には想定されない"),
    step(2, "Unlikely", "低い", "Once in three to ten years", "3年から10年に1回程度"),
    step(3, "Possible", "中程度", "Once in one to three years", "1年から3年に1回程度"),
    step(4, "Likely", "高い", "About once a year", "年に1回程度"),
    step(5, "Frequent", "頻繁", "Several times a year", "年に数回以上"),
  }
end

local function impact()
  return {
    step(1, "Slight", "軽微", "Noticed inside only", "社内だけで気付く程度"),
    step(2, "Minor", "小", "Single customers notice", "一部の顧客が気付く"),
    step(3, "Moderate", "中", "Several customers are affected for hours", "複数の顧客に数時間影響する"),
    step(4, "Major", "大", "Customer data exposed, or the service down for a day",
      "顧客データの漏えい又は1日のサービス停止"),
    step(5, "Severe", "重大", "Large exposure of customer data, or loss of the service",
      "顧客データの大規模な漏えい又はサービスの喪失"),
  }
end

return { order = 70, make = function(start)
  return {
    kind = "matrix",
    scales = { likelihood = likelihood(), impact = impact() },
    combine = "product",
    bands = {
      { id = "low", name = { en = "Low", ja = "低" }, min = 1, max = 4 },
      { id = "medium", name = { en = "Medium", ja = "中" }, min = 5, max = 9 },
      { id = "high", name = { en = "High", ja = "高" }, min = 10, max = 14 },
      { id = "critical", name = { en = "Critical", ja = "極めて高い" }, min = 15, max = 25 },
    },
    acceptance_threshold = 9, review_months = 12, acceptance_max_months = 12,
    assessed = start.today, assessor = "isms-manager", next = start.months(12),
  }
end }
