return {
  numbers = {}, severity = "error", clause = "7.5.2", document = "policies",
  title = { en = "A policy that a document gathers has no control data of its own",
    ja = "他の文書にまとめられた規程が、独自の文書管理情報をもたない" },
  explanation = {
    en = "With some profiles a document gathers several policies, which are approved and revised as one. "
      .. "Version, approval and review stand at that document; at the policy nobody reads them. A project whose profile was "
      .. "changed has such entries until they are moved.",
    ja = "プロファイルによっては、複数の規程を一つの文書にまとめ、承認及び改訂を文書単位で行う。版、承認及びレビューの情報は、"
      .. "その文書に記載する。規程の側に記載しても使われない。プロファイルを変更したときは、記載を移す。",
  },
  violates = { { { "isms.yaml", "", "profile: small\n" } } },
  keeps = { { { "isms.yaml", "", "profile: standard\n" } } },
  run = function(_, report, view)
    for id in pairs(view.facts.documents or {}) do
      local policy = view.library.policies[id]
      if policy and policy.gathered_in then
        report(view.facts, "profile", ("documents.%s is not read, since '%s' is a chapter of '%s' in the profile '%s'; give documents.%s")
          :format(id, id, policy.gathered_in, view.facts.profile, policy.gathered_in))
      end
    end
  end,
}
