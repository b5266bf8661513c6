local hours = parameters["human-resources-security"].offboarding_access_removal_hours

return { at_once = hours == 0, time = quantity(hours, "hours") }
