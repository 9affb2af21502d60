import dev.bobbin.maven.BuiltProject

def project = new BuiltProject(basedir, localRepositoryPath)

assert project.logged('Wove 1 generator in 1 class')
assert project.java('-cp', project.classPath(), 'com.acme.Countdown') == ['3', '2', '1']
