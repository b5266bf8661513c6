-- How English texts count the findings of an audit, by their rating; patterns on text of audit/amounts.in_figures.
return {
  major = { "%f[%d](%d+) major" },
  minor = { "%f[%d](%d+) minor" },
  observation = { "%f[%d](%d+) observations?%f[%A]" },
  opportunity = { "%f[%d](%d+) opportunit" },
}
