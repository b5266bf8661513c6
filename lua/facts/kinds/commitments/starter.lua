return { order = 110, only_with = "report", make = function()
  return {
    { id = "C-01", kind = "commitment", category = "security",
      text = { en = "Access to customer data is limited to staff whose work needs it.",
        ja = "顧客データへのアクセスを、業務上必要な者に限ります。" } },
    { id = "C-02", kind = "requirement", category = "security",
      text = { en = "Changes to the service are reviewed by a second person and tested before release.",
        ja = "サービスの変更は、公開前に別の者が確認し、テストします。" } },
  }
end }
