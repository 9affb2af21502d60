import dev.bobbin.maven.BuiltProject

def project = new BuiltProject(basedir, localRepositoryPath)

assert project.logged('Locked.java:10: [YIELD_IN_SYNCHRONIZED] com.acme.Locked.items: ')
assert project.logged('Unmarked.java:7: [MARKER_OUTSIDE_GENERATOR] com.acme.Unmarked.words: ')
assert project.logged('nothing was woven')
assert project.files('target/classes').size() == 3
