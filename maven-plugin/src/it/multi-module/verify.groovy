import dev.bobbin.maven.BuiltProject

def project = new BuiltProject(basedir, localRepositoryPath)

def classPath = project.classPath('library/target/classes', 'application/target/classes')

assert project.java('-cp', classPath, 'com.acme.application.Launch') == ['2', '1', 'lift-off']
