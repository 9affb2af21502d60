import dev.bobbin.maven.BuiltProject

def project = new BuiltProject(basedir, localRepositoryPath)

assert project.logged('No generators to weave')
assert project.java('-cp', project.classPath(), 'com.acme.Plain') == ['plain']
