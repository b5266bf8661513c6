return {
  type = "list", visibility = "internal", entity = "training",
  explanation = "Training and awareness measures that took place, with attendance and effect (7.2, "
    .. "7.3).",
  why = "ISO/IEC 27001 7.2, 7.3, A.6.3 and SOC 2 CC1.4: people know policy, duties and how to "
    .. "report; the auditor asks a person in the corridor.",
  of = { type = "map", fields = {
    { name = "id", type = "id", required = true, visibility = "internal",
      explanation = "Id of the measure, such as E-01." },
    { name = "title", type = "text", required = true, visibility = "internal",
      explanation = "Subject of the training." },
    { name = "audience", type = "text", required = true, visibility = "internal",
      explanation = "For whom it was held." },
    { name = "date", type = "date", required = true, visibility = "internal",
      when = "past",
      explanation = "Day on which it was held or closed." },
    { name = "form", type = "text", visibility = "internal",
      explanation = "How and by whom it was taught." },
    { name = "expected", type = "integer", min = 1, unit = "people", required = true,
      visibility = "internal", explanation = "How many people had to take part.",
      why = "ISO/IEC 27001 7.3: all persons under the organisation's control; the rate needs "
        .. "both numbers." },
    { name = "all_staff", type = "boolean", visibility = "internal",
      explanation = "Whether everybody who works under the organisation's control had to take "
        .. "part.",
      why = "ISO/IEC 27001 7.3: the number expected is then that of organization.employees." },
    { name = "attended", type = "integer", min = 0, unit = "people", required = true,
      visibility = "internal", explanation = "How many of them took part.",
      why = "ISO/IEC 27001 7.3: all persons under the organisation's control; the rate needs "
        .. "both numbers." },
    { name = "test", type = "text", required = true, visibility = "internal",
      explanation = "How it was found out whether the training worked.",
      why = "ISO/IEC 27001 7.2 c): the effectiveness is evaluated; attendance is no effect." },
    { name = "result", type = "text", required = true, visibility = "internal",
      explanation = "What that showed." },
    { name = "follow_up", type = "text", visibility = "internal",
      explanation = "What is done about those who were absent or failed; needed when somebody was "
        .. "absent.",
      why = "ISO/IEC 27001 7.3: those who were absent are under the organisation's control too." },
    { name = "made_up", type = "date", visibility = "internal",
      when = "past", not_before = { "date" },
      explanation = "Day on which the last of those who were absent had made it up; all have taken part then.",
      why = "ISO/IEC 27001 7.3: those who were absent are under the organisation's control too." },
    { name = "duties", type = "list", of = { type = "reference", to = "duty" }, visibility = "internal",
      explanation = "Duties of policies that it shows as done, as policy.duty, such as secure-development.train-developers, once "
        .. "everybody who had to has taken part; the plan counts from its date.",
      why = "ISO/IEC 27001 8.1 and 9.1: what is to be done again is due from the day on which it was last shown." },
    { name = "next", type = "date", visibility = "internal",
      when = "ahead", after = { "date" },
      explanation = "Day by which it is held again." },
  } },
}
