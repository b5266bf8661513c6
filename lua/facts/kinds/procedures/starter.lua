return { order = 120, only_with = "report", make = function()
  return {
    security = {
      en = "Management sets the rules for information security and reviews them every year. Staff are "
        .. "trained, access follows the work of each person and is reviewed, changes are checked by a "
        .. "second person, and incidents follow a written procedure.",
      ja = "経営者が情報セキュリティの規則を定め、毎年見直します。従業者を教育し、アクセス権は業務に応じて付与して定期的に見直し、"
        .. "変更は別の者が確認し、インシデントは文書化した手順に従って対応します。" },
  }
end }
