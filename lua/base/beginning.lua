-- What is said to somebody who is in a directory without a project.
return "`ismsdoc init DIR` writes a project to begin with; for one that there is, name its directory"
