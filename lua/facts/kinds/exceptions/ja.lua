return { name = "例外", fields = { section = "規程の項", requested = "申請日", starts = "開始日", review = "見直し期限",
  overrun = "期限後の取扱い", compensation = "代替の対策" } }
