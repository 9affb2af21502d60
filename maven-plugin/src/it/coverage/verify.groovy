import dev.bobbin.maven.BuiltProject

def project = new BuiltProject(basedir, localRepositoryPath)

assert project.logged('Wove 4 generators in 1 class')
assert project.logged('All coverage checks have been met.')
