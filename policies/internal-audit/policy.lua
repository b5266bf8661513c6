return { register = cite("opportunity-register") }
