return { order = 190, file = "csv", make = function(start)
  local report = start.with("report")
  return {
    { id = "cloud-provider", name = { en = "Cloud provider", ja = "クラウド事業者" },
      service = { en = "Infrastructure of the service", ja = "サービスの基盤" },
      kind = report and "subservice" or "supplier", method = report and "carve-out" or nil,
      cloud = "infrastructure", criticality = "high", reaches = "customer-data", bearable_days = 0,
      changes_production = true,
      data = { en = "All customer data, encrypted", ja = "暗号化した全顧客データ" },
      owner = "engineering-lead", next_review = start.months(12), public = false,
      csocs = report and {
        { text = { en = "Physical access to the data centres is restricted and logged",
          ja = "データセンターへの物理的アクセスが制限され記録されている" } } } or nil },
    { id = "office-cloud", name = { en = "Office cloud service", ja = "社内業務用クラウドサービス" },
      service = { en = "E-mail, documents and sign-in of staff", ja = "従業者のメール、文書及びサインイン" },
      kind = "supplier", cloud = "software", criticality = "high", reaches = "restricted", bearable_days = 1,
      changes_production = false,
      data = { en = "Business correspondence and personal data of staff",
        ja = "業務文書及び従業者の個人データ" },
      owner = "office-lead", next_review = start.months(12), public = false },
  }
end }
