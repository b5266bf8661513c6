return { order = 90, make = function()
  return {
    text = {
      en = "When an incident affects the data of a customer, the customer's contacts are told what "
        .. "happened, what it means for them and what is being done. Updates follow until the incident is "
        .. "closed.",
      ja = "インシデントが顧客のデータに影響する場合は、何が起きたか、顧客への影響及び講じている処置を顧客の連絡先に通知し、"
        .. "終息まで続報を行います。" },
    hours = 24,
    channel = { en = "E-mail to the customer's contacts", ja = "顧客の連絡先への電子メール" },
  }
end }
