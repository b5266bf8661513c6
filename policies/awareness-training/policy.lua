return { exercises = params.phishing_tests_per_year > 0 }
