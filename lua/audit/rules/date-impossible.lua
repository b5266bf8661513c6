local chronology = require "audit.chronology"

local HISTORY = "history: [{version: \"1.0\", date: 2026-09-01, changes: First issue.}"

local CERTIFIED = "certifications: [{id: c, standard: iso27001-2022, kind: certificate, body: B, "
  .. "issued: 2026-10-01, expires: 2029-09-30, audits: [{kind: %s, date: 2026-10-02, status: held}]}]\n"

local REACTED = "- {id: NC-1, title: Door open, date: 2026-10-02, source: %s, rating: minor, "
  .. "requirement: A.7.2, description: It was open., evidence: Seen., owner: isms-manager, "
  .. "reaction: Shut., reacted: 2026-10-01}"

local PERMITTED = "exceptions: [{id: EX-1, title: Old lock, policy: physical-security, description: Door., "
  .. "owner: isms-manager, reason: No part., approved_by: top-management, approved: 2026-10-01, "
  .. "expires: 2026-12-01, %s}]\n"

local EXAMINED = "status: in-progress, report_type: type2, period_start: %s, period_end: 2027-10-31"

return {
  numbers = {}, severity = "error", clause = "7.5.3", document = "facts", final = true,
  title = { en = "Dates are in order, and what happened lies in the past",
    ja = "日付の前後が正しく、実績の日付は基準日以前である" },
  explanation = {
    en = "The schema says of each date whether it records what happened or may lie ahead, and which "
      .. "dates follow which (docs/facts.md); a month or period (2026-09, 2026-Q3, August 2026) may be "
      .. "any of its days. Nothing has happened after today, nothing ends before it starts, is approved before it was reviewed, or is verified before it was done.",
    ja = "各日付が実績か予定か、またどの日付がどの日付に続くかはスキーマ（docs/facts.md）に定める。"
      .. "月又は期間（2026-09、2026-Q3、2026年8月など）は、その期間内のいずれの日でもありうるものとして扱う。"
      .. "基準日より後の実績、開始前の終了、レビュー前の承認、完了前の検証などはありえない。",
  },
  violates = {
    { { "isms.yaml", "date: 2026-10-01, reason", "date: 2026-11-23, reason" } },
    { { "isms.yaml", "expires: 2027-09-30", "expires: 2026-10-01" } },
    { { "isms.yaml", "assessed: 2026-09-01", "assessed: 2026-11-23" } },
    { { "isms.yaml", "{id: IA-1, title: Audit, date: 2026-05-01",
        "{id: IA-1, title: Audit, last_day: 2026-04-30, date: 2026-05-01" } },
    { { "isms.yaml", "{id: IA-1, title: Audit, date: 2026-05-01",
        "{id: IA-1, title: Audit, plan_sent: 2026-05-02, date: 2026-05-01" } },
    { { "facts/documents.yaml", "approved: 2026-10-01", "approved: 2026-10-02" } },
    { { "facts/documents.yaml", "next_review: 2027-10-01", "next_review: 2026-10-01" } },
    { { "facts/documents.yaml", "approved: 2026-10-01", "prepared: 2026-10-02\n  approved: 2026-10-01" } },
    { { "facts/documents.yaml", HISTORY, HISTORY:gsub("09", "11") },
      at = { "facts/documents.yaml", "history:", 0 } },
    { { "isms.yaml", "due: 2026-12-01, status: planned",
        "due: 2026-12-01, status: planned, done: 2026-09-02" },
      { "isms.yaml", "title: Laptops are stolen,", "title: Laptops are stolen, identified: 2026-09-03," },
      at = { "isms.yaml", "done: 2026-09-02", 0 } },
    { { "isms.yaml", "date: 2026-10-01, reason", "date: 2026-08-31, reason" },
      { "isms.yaml", "title: The office burns,", "title: The office burns, identified: 2026-09-01," },
      at = { "isms.yaml", "2026-08-31", 0 } },
    { { "facts/measurements.yaml", "period: August", "period: December 2026" } },
    { { "facts/measurements.yaml", "period: August", "period: October 2026" } },
    { { "facts/measurements.yaml", "period: August", "month: 2026-10, period: August" } },
    { { "facts/risk_assessment.yaml", "conclusion", "period: 2026-Q4, conclusion" } },
    { { "isms.yaml", "", CERTIFIED:format "certification" } },
    { { "facts/nonconformities.yaml", "[]", REACTED:format "check" } },
    { { "isms.yaml", "status: readiness", EXAMINED:format "2026-11-23" } },
    { { "isms.yaml", "due: 2026-12-01, status: planned", "due: 2026-09-02, status: planned" },
      { "isms.yaml", "title: Laptops are stolen,", "title: Laptops are stolen, identified: 2026-09-03," },
      at = { "isms.yaml", "due: 2026-09-02", 0 } },
    { { "isms.yaml", "", "risk_assessment: {occasion: Yearly, participants: [isms-manager], "
        .. "sources: [Talks], previous: 2026-09-02}\n" } },
    { { "isms.yaml", "", PERMITTED:format "requested: 2026-10-02" } },
    { { "isms.yaml", "", PERMITTED:format "starts: 2026-09-30" } },
    { { "isms.yaml", "", PERMITTED:format "starts: 2026-11-01, closed: 2026-10-31" } },
    { { "isms.yaml", "", PERMITTED:format "review: 2026-12-02" } },
  },
  keeps = {
    { { "isms.yaml", "", PERMITTED:format "requested: 2026-10-01, starts: 2026-10-01, review: 2026-12-01" } },
    { { "isms.yaml", "", CERTIFIED:format "special" } },
    { { "facts/nonconformities.yaml", "[]", REACTED:format "incident" } },
    { { "isms.yaml", "status: readiness", EXAMINED:format "2026-11-22" } },
    { { "facts/measurements.yaml", "period: August", "month: 2026-09, period: 2026-Q3" } },
    { { "facts/risk_assessment.yaml", "conclusion", "period: 2026-Q3, conclusion" } },
    { { "isms.yaml", "date: 2026-10-01, reason", "date: 2026-11-22, reason" } },
    { { "isms.yaml", "{id: IA-1, title: Audit, date: 2026-05-01",
        "{id: IA-1, title: Audit, plan_sent: 2026-05-01, last_day: 2026-05-01, date: 2026-05-01" } },
    { { "isms.yaml", "{id: IA-1, title: Audit, date: 2026-05-01, status: held",
        "{id: IA-1, title: Audit, date: 2026-12-01, status: planned" } },
    { { "facts/documents.yaml", "approved: 2026-10-01",
        "created: 2026-10-01\n  prepared: 2026-10-01\n  reviewed: 2026-10-01\n  approved: 2026-10-01" } },
  },
  run = function(_, report, view) chronology.impossible(view, report) end,
}
