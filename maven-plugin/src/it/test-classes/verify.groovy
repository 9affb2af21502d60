import dev.bobbin.maven.BuiltProject

def project = new BuiltProject(basedir, localRepositoryPath)

assert project.logged('Wove 1 generator in 1 class')
assert project.logged('Tests run: 1, Failures: 0, Errors: 0, Skipped: 0')
