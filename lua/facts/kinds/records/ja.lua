return { name = "記録", fields = { kinds = "規程の定める記録の種類", personal_data = "個人データの有無", keep_months = "保存月数", kept_from = "起算の事由",
  requirements = "根拠となる法令・契約", parameter = "根拠となるパラメータ", ground = "その他の根拠", disposed_by = "廃棄の実施者" } }
