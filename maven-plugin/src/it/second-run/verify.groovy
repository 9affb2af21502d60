import dev.bobbin.maven.BuiltProject

def project = new BuiltProject(basedir, localRepositoryPath)

def kept = project.files('target/kept')

assert kept.size() == 2
assert project.files('target/classes') == kept
assert project.logged('Wove 1 generator in 1 class')
assert project.logged('Nothing to weave: 1 class is already woven')
