return { order = 170, file = "csv", make = function(start)
  local function modify(id, risk, months, owner, controls, en, ja)
    return { id = id, risk = risk, option = "modify", action = { en = en, ja = ja },
      controls = controls, owner = owner, due = start.months(months), status = "planned" }
  end
  return {
    modify("T-01", "R-01", 3, "engineering-lead", { "A.5.17", "A.8.5" },
      "Require multi-factor authentication for every account", "全アカウントに多要素認証を必須とする"),
    modify("T-02", "R-01", 6, "office-lead", { "A.6.3" },
      "Train staff against deceptive messages", "標的型メールへの対応を教育する"),
    modify("T-03", "R-02", 6, "engineering-lead", { "A.8.3", "A.8.29" },
      "Enforce the separation of customers in the database and test it in every build",
      "データベースで顧客間の分離を強制し、ビルドごとにテストする"),
    modify("T-04", "R-03", 6, "engineering-lead", { "A.5.30", "A.8.14" },
      "Plan and rehearse how the service is restored elsewhere",
      "別の環境での復旧を計画し、訓練する"),
    modify("T-05", "R-04", 3, "engineering-lead", { "A.8.13" },
      "Keep backups that nobody can delete and test restoring them",
      "削除できないバックアップを保持し、復元をテストする"),
    modify("T-06", "R-05", 3, "engineering-lead", { "A.8.8" },
      "Scan components every day and patch by priority",
      "構成要素を毎日検査し、優先度に従って修正する"),
    modify("T-07", "R-06", 3, "office-lead", { "A.7.9", "A.8.1", "A.8.24" },
      "Encrypt every laptop and allow remote wiping",
      "全てのノートPCを暗号化し、遠隔消去を可能にする"),
    modify("T-08", "R-07", 6, "office-lead", { "A.5.14", "A.8.12" },
      "Send customer information through the service only", "顧客の情報の授受はサービス内に限る"),
    modify("T-09", "R-08", 6, "engineering-lead", { "A.5.37" },
      "Write run books and have deputies follow them", "手順書を整備し、代行者が実施できることを確認する"),
    modify("T-10", "R-09", 3, "office-lead", { "A.5.18", "A.6.5" },
      "Remove rights by a leaving checklist and review them every quarter",
      "退職時のチェックリストで権限を削除し、四半期ごとに見直す"),
    modify("T-11", "R-10", 6, "office-lead", { "A.5.20", "A.5.22" },
      "Agree security terms with suppliers and review them every year",
      "供給者とセキュリティ条件を合意し、毎年見直す"),
  }
end }
